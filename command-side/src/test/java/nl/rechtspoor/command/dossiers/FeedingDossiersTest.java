package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.dossiers.ResearchCommand.AddCasePattern;
import nl.rechtspoor.command.dossiers.ResearchCommand.RemoveCasePattern;
import nl.rechtspoor.command.dossiers.ResearchRejection.NotEscalated;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.PatternRemoved;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.platform.access.AllowedTo;
import org.junit.jupiter.api.Test;

class FeedingDossiersTest {
    private final DossierFacts facts = new DossierFacts();

    @Test
    void the_first_case_opens_the_dossier_of_its_hint_and_the_next_one_joins() {
        facts.escalate(1, "a family");
        facts.escalate(2, "another");
        facts.story().givenNothing().when(add(1), system()).expectEvents(openedByEscalation(), pattern(1, "a family"));
        facts.story()
                .given(openedByEscalation(), pattern(1, "a family"))
                .when(add(2), system())
                .expectEvents(pattern(2, "another"));
    }

    @Test
    void a_case_counts_once() {
        facts.escalate(1, "a family");
        facts.story()
                .given(openedByEscalation(), pattern(1, "a family"))
                .when(add(1), system())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_case_that_does_not_say_so_itself_is_not_counted() {
        facts.story()
                .given(openedByEscalation())
                .when(add(1), system())
                .expectNoEvents()
                .expectExceptionDetails(new NotEscalated());
        facts.escalate(1, "a family");
        var other = IssueKey.ofHint("ANOTHER").dossier();
        facts.story()
                .givenNothing()
                .when(new AddCasePattern(other, caseNumber(1), new PatternId(new UUID(6, 1))), system())
                .expectNoEvents()
                .expectExceptionDetails(new NotEscalated());
    }

    @Test
    void an_objection_takes_it_out_once() {
        var remove = new RemoveCasePattern(DOSSIER, caseNumber(1), ParticipationEnd.OBJECTION);
        var removed = new PatternRemoved(DOSSIER, caseNumber(1), ParticipationEnd.OBJECTION);
        facts.story()
                .given(openedByEscalation(), pattern(1, "a family"))
                .when(remove, system())
                .expectEvents(removed);
        facts.story()
                .given(openedByEscalation(), pattern(1, "a family"), removed)
                .when(remove, system())
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_case_after_the_issue_was_resolved_is_a_relapse() {
        facts.escalate(4, "a new family");
        var resolved = new IssueResolved(
                DOSSIER,
                ResolutionGround.CHANGE_OF_LAW,
                text("issue-resolved/policy", "Stb. 2026, 1"),
                text("issue-resolved/reason", "Why"));
        facts.story()
                .given(after(families(3), confirmed(), resolved))
                .when(add(4), system())
                .expectEvents(pattern(4, "a new family"), new IssueReopened(DOSSIER, ReopeningCause.RELAPSE, null));
    }

    @Test
    void only_the_system_counts_cases() {
        for (var command : List.of(AddCasePattern.class, RemoveCasePattern.class)) {
            assertThat(command.getAnnotation(AllowedTo.class).value()).containsExactly(Role.SYSTEM);
        }
    }

    private static AddCasePattern add(int number) {
        return new AddCasePattern(DOSSIER, caseNumber(number), new PatternId(new UUID(6, number)));
    }
}

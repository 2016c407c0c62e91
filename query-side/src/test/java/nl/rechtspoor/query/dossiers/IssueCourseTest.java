package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.dossiers.IssueFacts.*;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierOrigin;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.kernel.rules.AreaCode;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.campaigns.CampaignsForTests;
import nl.rechtspoor.query.dossiers.Recurrence.After;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.research.ResearchForTests;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import nl.rechtspoor.query.worklist.WorklistForTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

/** How an issue went on, from everything that was told about it and its cases. */
class IssueCourseTest {
    private static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 2);
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    private final Telling telling = new Telling();
    private final StoredDocuments documents = new StoredDocuments(telling.shapes());
    private final Object[] views = {
        new DossiersProjection(telling.database().as(DatabaseRole.QUERY), documents),
        CampaignsForTests.projection(telling),
        WorklistForTests.projection(telling),
        ResearchForTests.projection(telling)
    };
    private final IssueCourses courses = new IssueCourses(telling.views(), documents, CampaignsForTests.steps(telling));

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void a_case_that_comes_in_after_a_promise_breaks_it() {
        happened(FEBRUARY, opened());
        cameIn(FEBRUARY, 1, 4);
        happened(FEBRUARY, heard(FEBRUARY.plusDays(3)), planned(), launched());
        happened(FEBRUARY, stepped(FEBRUARY.plusDays(9)), answered(FEBRUARY.plusDays(20)));
        assertThat(recurrence().points()).isZero();

        cameIn(MAY, 5, 5);
        assertThat(recurrence().points()).isEqualTo(3);
        assertThat(recurrence().moments())
                .extracting(After::moment, After::on, After::who, After::cases)
                .containsExactly(
                        tuple(Recurrence.Moment.HEARING, FEBRUARY.plusDays(3), IND, "<5"),
                        tuple(Recurrence.Moment.INTERVENTION, FEBRUARY.plusDays(9), PARLIAMENT, "<5"),
                        tuple(Recurrence.Moment.RESPONSE, FEBRUARY.plusDays(20), PARLIAMENT, "<5"));

        happened(MAY, new ResearchParticipationEnded(number(5).id(), ParticipationEnd.OBJECTION));
        assertThat(recurrence().points())
                .as("a case whose child left research is none")
                .isZero();
    }

    @Test
    void the_codes_that_five_cases_share_say_how_to_count_them_and_those_of_four_say_nothing() {
        happened(FEBRUARY, opened());
        cameIn(FEBRUARY, 1, 4);
        assertThat(courses.of(DOSSIER).countedBy()).isEmpty();

        cameIn(FEBRUARY, 5, 5);
        assertThat(courses.of(DOSSIER).countedBy()).isEqualTo(Map.of("area", "MIG-ROOT", "article", "CRC-3"));
    }

    @Test
    void the_codes_of_a_signal_say_so_themselves() {
        var key = new IssueKey(new AreaCode("UHP"), null, null, IND.type(), null, null, null, null, null);
        happened(FEBRUARY, new DossierOpened(key.dossier(), key, DossierOrigin.SIGNAL, null, null));
        assertThat(courses.of(key.dossier()).countedBy()).isEqualTo(Map.of("area", "UHP", "body", "IND"));
    }

    @Test
    void of_a_dossier_that_is_not_there_nothing_is_told() {
        var nowhere = new DossierId(named("nowhere"));
        assertThatThrownBy(() -> courses.of(nowhere)).isInstanceOf(ResponseStatusException.class);
    }

    private Recurrence recurrence() {
        return courses.of(DOSSIER).recurrence();
    }

    private void cameIn(LocalDate day, int from, int upTo) {
        for (int number = from; number <= upTo; number++) {
            var of = number(number);
            var pattern = pattern(of);
            happened(day, of.opened());
            happened(
                    day,
                    new CaseEscalatedToResearch(
                            of.id(),
                            pattern.pattern(),
                            pattern.codes(),
                            HINT,
                            pattern.familyHash(),
                            of.text("case-escalated-to-research/reason", "Seen before"),
                            null,
                            null),
                    pattern);
        }
    }

    private static CaseFacts number(int number) {
        return new CaseFacts(String.format("%05d", number));
    }

    private void happened(LocalDate day, DomainEvent... events) {
        telling.happened(by(Role.SENIOR_JURIST).on(day), events);
        telling.project(views);
    }
}

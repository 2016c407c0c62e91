package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.command.dossiers.DossierFacts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.axonframework.test.matchers.Matchers.payloadsMatching;
import static org.axonframework.test.matchers.Matchers.predicate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rechtspoor.command.dossiers.ResearchCommand.AssessIssue;
import nl.rechtspoor.command.dossiers.ResearchCommand.EnteredSource;
import nl.rechtspoor.command.dossiers.ResearchCommand.OpenDossier;
import nl.rechtspoor.command.dossiers.ResearchCommand.RecordFinding;
import nl.rechtspoor.command.dossiers.ResearchCommand.ReleaseStatistics;
import nl.rechtspoor.command.dossiers.SignalCommand.AcceptSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.AttachSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.DismissSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ReviewSignal;
import nl.rechtspoor.command.dossiers.VerdictCommand.BeginAdvocacy;
import nl.rechtspoor.command.dossiers.VerdictCommand.ConfirmIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.MarkResolved;
import nl.rechtspoor.command.dossiers.VerdictCommand.ProposeVerdict;
import nl.rechtspoor.command.dossiers.VerdictCommand.RejectIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.ReopenIssue;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.DossierOpened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueConfirmed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueRejected;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.ReviewRecorded;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.StatisticsReleased;
import nl.rechtspoor.kernel.dossiers.DossierEvent.VerdictProposed;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.kernel.dossiers.SourceKind;
import nl.rechtspoor.platform.testing.Acts;
import org.junit.jupiter.api.Test;

/** Whatever somebody does, and in whatever order and role: alone they lead no signal anywhere. */
class NoPathSkipsTheReviewTest {
    private static final int WALKS = 60;
    private static final int STEPS = 40;

    private final DossierFacts facts = new DossierFacts();

    @Test
    void one_person_in_every_role_never_leads_a_signal_to_research_or_to_a_verdict() {
        var taken = new HashSet<Class<?>>();
        for (int seed = 0; seed < WALKS; seed++) {
            var told = walk(seed, List.of(SCIENTIST));
            told.forEach(event -> taken.add(event.getClass()));
            assertThat(told).as("walk %s", seed).noneMatch(NoPathSkipsTheReviewTest::leadsSomewhere);
        }
        assertThat(taken).as("they did get as far as one person may").contains(ReviewRecorded.class);
    }

    @Test
    void whatever_two_people_do_both_have_looked_before_anything_is_researched_or_confirmed() {
        var accepted = 0;
        var confirmed = 0;
        var attached = 0;
        for (int seed = 0; seed < WALKS; seed++) {
            var told = walk(seed, List.of(SCIENTIST, LAWYER));
            for (int at = 0; at < told.size(); at++) {
                var before = told.subList(0, at);
                switch (told.get(at)) {
                    case SignalAccepted _ -> {
                        assertThat(reviewers(before)).containsExactlyInAnyOrder(SCIENTIST, LAWYER);
                        accepted++;
                    }
                    case SignalAttached _ -> {
                        assertThat(before).anyMatch(SignalAccepted.class::isInstance);
                        attached++;
                    }
                    case DossierOpened _ -> assertThat(before.getLast()).isInstanceOf(SignalAccepted.class);
                    case IssueConfirmed done -> {
                        assertThat(done.confirmedBy()).isNotEqualTo(done.proposedBy());
                        assertThat(before).anyMatch(SignalAccepted.class::isInstance);
                        confirmed++;
                    }
                    default -> {} // leads nowhere by itself
                }
            }
        }
        assertThat(accepted).isPositive();
        assertThat(confirmed).isPositive();
        assertThat(attached).isPositive();
    }

    private static boolean leadsSomewhere(DossierEvent event) {
        return switch (event) {
            case SignalAccepted _, SignalAttached _, SignalDismissed _, DossierOpened _, VerdictProposed _ -> true;
            case IssueConfirmed _, IssueRejected _, AdvocacyBegun _, IssueResolved _, StatisticsReleased _ -> true;
            default -> false;
        };
    }

    private static Set<StaffId> reviewers(List<DossierEvent> told) {
        return told.stream()
                .filter(ReviewRecorded.class::isInstance)
                .map(event -> ((ReviewRecorded) event).reviewer())
                .collect(Collectors.toSet());
    }

    /** Begins with two signals of one issue; each step is one command of somebody, in one of the roles they hold. */
    private List<DossierEvent> walk(int seed, List<StaffId> people) {
        var chance = new Random(seed);
        var told = new ArrayList<DossierEvent>(List.of(raised(), raisedLater()));
        for (int step = 0; step < STEPS; step++) {
            var person = people.get(chance.nextInt(people.size()));
            var role = people.size() == 1 && chance.nextBoolean() || person.equals(LAWYER)
                    ? Role.SENIOR_JURIST
                    : Role.RESEARCHER;
            facts.story()
                    .given(told.toArray(DossierEvent[]::new))
                    .when(anything(chance), Acts.by(role, person).creating(new UUID(seed, step)))
                    .expectEventsMatching(payloadsMatching(predicate(events -> {
                        events.forEach(event -> told.add((DossierEvent) event));
                        return true;
                    })));
        }
        return told;
    }

    private static DossierCommand anything(Random chance) {
        var commands = List.<DossierCommand>of(
                new ReviewSignal(DOSSIER, SIGNAL, everythingRebutted(), grave(), SignalVerdict.ACCEPT, "Why"),
                new AcceptSignal(DOSSIER, SIGNAL),
                new DismissSignal(DOSSIER, SIGNAL, "Why"),
                new AttachSignal(DOSSIER, LATER, "Why"),
                new OpenDossier(DOSSIER, KEY, "x", "x"),
                new AssessIssue(DOSSIER, grave()),
                new RecordFinding(DOSSIER, "x", List.of(new EnteredSource(SourceKind.LAW_OR_POLICY, "x")), 4),
                new ReleaseStatistics(DOSSIER, RELEASE, "ab12"),
                new ProposeVerdict(DOSSIER, IssueVerdict.CONFIRM, "Why"),
                new ProposeVerdict(DOSSIER, IssueVerdict.REJECT, "Why"),
                new ConfirmIssue(DOSSIER),
                new RejectIssue(DOSSIER, "Why"),
                new BeginAdvocacy(DOSSIER, CAMPAIGN),
                new MarkResolved(DOSSIER, ResolutionGround.CHANGE_OF_LAW, "x", "x"),
                new ReopenIssue(DOSSIER, "x"));
        return commands.get(chance.nextInt(commands.size()));
    }
}

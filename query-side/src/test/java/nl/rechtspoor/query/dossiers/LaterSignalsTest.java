package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.dossiers.IssueFacts.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.dossiers.DossierEvent.AdvocacyBegun;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueReopened;
import nl.rechtspoor.kernel.dossiers.DossierEvent.IssueResolved;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAccepted;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalAttached;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SignalDismissed;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.ReopeningCause;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.StaffNames;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.campaigns.CampaignsForTests;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the desk, the dossier, its course and the trace tell of a signal that came once an issue was reviewed. */
class LaterSignalsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Viewer RESEARCHER = new Viewer(SCIENTIST, Role.RESEARCHER, Set.of());
    private static final Viewer SENIOR = new Viewer(LAWYER, Role.SENIOR_JURIST, Set.of());
    private static final Viewer CHIEF = new Viewer(DIRECTOR, Role.DIRECTOR, Set.of());
    private static final CaseFacts CASE = new CaseFacts("00001");

    private final Telling telling = new Telling();
    private final StoredDocuments documents = new StoredDocuments(telling.shapes());
    private final DossiersProjection projection =
            new DossiersProjection(telling.database().as(DatabaseRole.QUERY), documents);
    private final Object campaigns = CampaignsForTests.projection(telling);
    private final Object access = CaseAccessForTests.projection(telling);
    private final Dossiers dossiers = new Dossiers(
            telling.views(),
            documents,
            telling.keyring(),
            new StaffNames(telling.database().as(DatabaseRole.QUERY)),
            CampaignsForTests.campaigns(telling),
            CaseAccessForTests.looks(telling, CLOCK));
    private final IssueCourses courses = new IssueCourses(telling.views(), documents, CampaignsForTests.steps(telling));
    private final ResearchTraces traces = new ResearchTraces(
            telling.views(), documents, CaseAccessForTests.gate(telling, CLOCK), CampaignsForTests.campaigns(telling));

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void the_desk_says_that_people_know_the_issue_and_offers_to_put_it_with_the_dossier() {
        reviewedByTwo();
        happened(raisedLater("rising-series", 12));

        assertThat(later(RESEARCHER).allowed()).containsExactly("AttachSignal", "ReviewSignal");
        assertThat(later(RESEARCHER).stage()).isEqualTo(DossierStage.UNDER_RESEARCH);
        assertThat(later(SENIOR).allowed()).contains("AttachSignal");
        assertThat(later(CHIEF).allowed()).isEmpty();
    }

    @Test
    void it_is_not_offered_before_two_people_looked_at_the_issue_or_once_the_issue_is_over() {
        happened(opened(), raisedLater("rising-series", 12));
        assertThat(later(RESEARCHER).allowed()).as("one person opened it").containsExactly("ReviewSignal");

        happened(confirmed());
        assertThat(later(RESEARCHER).allowed()).containsExactly("AttachSignal", "ReviewSignal");

        happened(new IssueResolved(
                DOSSIER,
                ResolutionGround.CHANGE_OF_LAW,
                text("issue-resolved/policy", "Law"),
                text("issue-resolved/reason", "Over")));
        assertThat(later(RESEARCHER).allowed()).containsExactly("ReviewSignal");

        happened(new IssueReopened(DOSSIER, ReopeningCause.DECISION, text("issue-reopened/reason", "Why")));
        assertThat(later(RESEARCHER).allowed()).as("one person reopened it").containsExactly("ReviewSignal");
    }

    @Test
    void what_is_with_the_dossier_waits_no_longer_and_says_who_put_it_there_and_why() {
        reviewedByTwo();
        happened(raisedLater("rising-series", 12));
        assertThat(atTheDesk(SignalStory.State.WAITING)).hasSize(1);
        assertThat(dossiers.open(DOSSIER, RESEARCHER).line().waiting()).isEqualTo(1);

        happened(attached());

        assertThat(atTheDesk(SignalStory.State.WAITING)).isEmpty();
        assertThat(dossiers.open(DOSSIER, RESEARCHER).line().waiting()).isZero();
        assertThat(atTheDesk(SignalStory.State.ATTACHED)).singleElement().satisfies(line -> {
            assertThat(line.signal()).isEqualTo(LATER.value());
            assertThat(line.children()).isEqualTo("10-14");
            assertThat(line.attachment())
                    .isNotNull()
                    .satisfies(attachment -> assertThat(attachment.reason()).isEqualTo("It still happens"));
            assertThat(line.allowed()).as("two people may still look").containsExactly("ReviewSignal");
        });
        assertThat(dossiers.open(DOSSIER, RESEARCHER).signals())
                .extracting(SignalLine::signal)
                .containsExactlyInAnyOrder(SIGNAL.value(), LATER.value());
    }

    @Test
    void two_people_who_look_after_that_have_the_last_word() {
        reviewedByTwo();
        happened(raisedLater("rising-series", 12), attached());
        assertThat(courses.of(DOSSIER).signals()).hasSize(1);

        happened(new SignalDismissed(DOSSIER, LATER, text("signal-dismissed/reason", "Counted twice")));

        assertThat(atTheDesk(SignalStory.State.ATTACHED)).isEmpty();
        assertThat(later(RESEARCHER).state()).isEqualTo(SignalStory.State.DISMISSED);
        assertThat(later(RESEARCHER).allowed()).isEmpty();
        assertThat(courses.of(DOSSIER).signals()).isEmpty();
    }

    @Test
    void the_course_of_the_issue_tells_a_campaign_when_and_how_much_in_bands() {
        reviewedByTwo();
        happened(raisedLater("rising-series", 12));
        assertThat(courses.of(DOSSIER).signals()).as("nobody put it there").isEmpty();

        happened(attached());

        assertThat(courses.of(DOSSIER).signals())
                .extracting(
                        IssueCourse.SeenAgain::period,
                        IssueCourse.SeenAgain::method,
                        IssueCourse.SeenAgain::children,
                        IssueCourse.SeenAgain::clusters)
                .containsExactly(tuple("2026-09", "rising-series", "10-14", "<5"));
    }

    @Test
    void signals_are_told_in_the_order_of_time_however_they_are_stored() {
        reviewedByTwo();
        var days = List.of(20, 5, 12);
        days.forEach(day -> happenedOn(
                LocalDate.of(2026, 9, day),
                new SystemicSignalRaised(
                        DOSSIER,
                        signalOf(day),
                        KEY,
                        new SignalEvidence("rising-series", "1", "ab12", "2026-09-" + day, List.of(), 12, 3, null),
                        LocalDate.of(2027, 1, 1)),
                new SignalAttached(DOSSIER, signalOf(day), text("signal-attached/reason", "Again"))));

        assertThat(courses.of(DOSSIER).signals())
                .extracting(IssueCourse.SeenAgain::period)
                .containsExactly("2026-09-5", "2026-09-12", "2026-09-20");
        assertThat(dossiers.open(DOSSIER, RESEARCHER).signals())
                .extracting(SignalLine::signal)
                .containsExactly(
                        SIGNAL.value(),
                        signalOf(5).value(),
                        signalOf(12).value(),
                        signalOf(20).value());
    }

    /** The later the day, the lower the id. */
    private static SignalId signalOf(int day) {
        return new SignalId(new UUID(1, 100 - day));
    }

    @Test
    void a_case_is_told_when_its_issue_was_seen_again_and_no_number() {
        happened(CASE.opened());
        reviewedByTwo();
        happened(pattern(CASE), confirmed(), new AdvocacyBegun(DOSSIER, CAMPAIGN));
        happened(raisedLater("rising-series", 12));
        assertThat(seenAgain()).isEmpty();

        happened(attached());
        assertThat(seenAgain()).containsExactly("2026-09");

        happened(new ResearchParticipationEnded(CASE.id(), ParticipationEnd.OBJECTION));
        assertThat(traces.of(CASE.id(), SENIOR).items()).isEmpty();
    }

    @Test
    void a_later_signal_about_single_cases_is_for_the_desk_alone() {
        happened(CASE.opened());
        reviewedByTwo();
        happened(pattern(CASE), raisedLater("grave-case", 1), attached());

        assertThat(atTheDesk(SignalStory.State.ATTACHED)).hasSize(1);
        assertThat(dossiers.open(DOSSIER, CHIEF).signals())
                .extracting(SignalLine::signal)
                .containsExactly(SIGNAL.value());
        assertThat(courses.of(DOSSIER).signals()).isEmpty();
        assertThat(seenAgain()).isEmpty();
    }

    @Test
    void a_rebuild_tells_the_same() {
        reviewedByTwo();
        happened(raisedLater("rising-series", 12), attached());
        var tables = List.of("dossier", "dossier_signal");
        var live = tables.stream().map(telling::rows).toList();
        for (int batch : new int[] {1, 100}) {
            telling.rebuild(batch, projection);
            assertThat(tables.stream().map(telling::rows).toList()).isEqualTo(live);
        }
    }

    private List<String> seenAgain() {
        return traces.of(CASE.id(), SENIOR).items().getFirst().seenAgain();
    }

    private SignalLine later(Viewer viewer) {
        return dossiers.signals(null, null, 10, viewer).items().stream()
                .filter(line -> line.signal().equals(LATER.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<SignalLine> atTheDesk(SignalStory.State state) {
        return dossiers.signals(state, null, 10, RESEARCHER).items();
    }

    private void reviewedByTwo() {
        happened(
                raised(6, List.of()),
                reviewed(SCIENTIST, Role.RESEARCHER),
                reviewed(LAWYER, Role.SENIOR_JURIST),
                new SignalAccepted(DOSSIER, SIGNAL),
                opened());
    }

    private void happenedOn(LocalDate day, DomainEvent... events) {
        telling.happened(by(Role.SENIOR_JURIST).on(day), events);
        telling.project(projection, campaigns, access);
    }

    private void happened(DomainEvent... events) {
        telling.happened(by(Role.SENIOR_JURIST), events);
        telling.project(projection, campaigns, access);
    }
}

package nl.rechtspoor.query.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static nl.rechtspoor.query.testing.CaseFacts.NORTH;
import static nl.rechtspoor.query.testing.CaseFacts.SCHOOL;
import static nl.rechtspoor.query.testing.CaseFacts.SOUTH;
import static nl.rechtspoor.query.testing.Telling.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.NoteId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.platform.store.SealedEvents;
import nl.rechtspoor.query.access.CaseAccessForTests;
import nl.rechtspoor.query.access.Viewer;
import nl.rechtspoor.query.cases.ConsentOverview.Status;
import nl.rechtspoor.query.erasure.Erased;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import nl.rechtspoor.query.erasure.ErasureForTests;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.server.ResponseStatusException;

class CaseFileTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T12:00:00Z"), ZoneOffset.UTC);
    private static final StaffId ME = new StaffId(named("me"));
    private static final Viewer JURIST_NORTH = new Viewer(ME, JURIST, Set.of(NORTH));
    private static final LocalDate DAY_OF_ERASURE =
            LocalDate.ofInstant(by(JURIST).act().now(), nl.rechtspoor.platform.commands.Act.LEGAL_TIME);
    private static final LocalDate DECEMBER = LocalDate.of(2026, 12, 1);

    private final Telling telling = new Telling();
    private final Object access = CaseAccessForTests.projection(telling);
    private final CaseFacts facts = new CaseFacts("00001");
    private final CaseEvents events = new CaseEvents(
            new SealedEvents(telling.views(), telling.serializer(), new EventUpcasterChain()),
            new Corrections(telling.keyring()));
    private final CaseFiles files = new CaseFiles(
            events,
            CaseAccessForTests.gate(telling, CLOCK),
            CaseAccessForTests.names(telling),
            telling.keyring(),
            new ErasedSubjects(telling.views()),
            Rules.load(),
            telling.views(),
            CLOCK);
    private final Timeline timeline = new Timeline(
            events,
            CaseAccessForTests.gate(telling, CLOCK),
            CaseAccessForTests.names(telling),
            telling.keyring(),
            new ErasedSubjects(telling.views()));
    private final Object erased = ErasureForTests.projection(telling);

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void the_file_shows_the_case_as_its_events_tell_it() {
        long last = happened(
                facts.opened(),
                facts.classified("EDU-EXP"),
                facts.childAdded("Testkind Voorbeeld", LocalDate.of(2013, 1, 1)),
                facts.parentAdded("Ouder Voorbeeld"),
                facts.authority(LocalDate.of(2013, 1, 1)),
                facts.consents(facts.parent(), DECEMBER),
                facts.consents(facts.child(), DECEMBER),
                facts.mediationStarted(),
                facts.bodyContacted(),
                facts.answered(),
                facts.deadline("one", DECEMBER));

        CaseFile file = files.open(facts.id(), JURIST_NORTH);

        assertThat(file.number()).isEqualTo("2026-00001");
        assertThat(file.version()).isEqualTo(10);
        assertThat(file.position()).isEqualTo(last);
        assertThat(file.summary()).isEqualTo(new Personal<>("A school refuses a pupil"));
        assertThat(file.parties()).hasSize(2);
        var child = file.parties().getFirst();
        assertThat(child.identity()).isNotNull();
        assertThat(child.identity().name()).isEqualTo("Testkind Voorbeeld");
        assertThat(child.age()).isEqualTo(13);
        assertThat(file.parties().getLast().authorities()).hasSize(1);
        assertThat(file.consentMatrix())
                .extracting(ConsentOverview.Cell::status)
                .containsOnly(Status.GIVEN);
        assertThat(file.consentNeeds()).hasSize(1).first().satisfies(need -> {
            assertThat(need.purpose()).isEqualTo(ConsentPurpose.MEDIATION);
            assertThat(need.recipient()).isEqualTo(SCHOOL);
            assertThat(need.complete()).isTrue();
        });
        var mediation = file.mediations().getFirst();
        assertThat(mediation.messages())
                .extracting(CaseFile.Message::direction)
                .containsExactly(CaseFile.Direction.OUTGOING, CaseFile.Direction.INCOMING);
        assertThat(file.deadlines()).hasSize(1);
        assertThat(file.allowed())
                .contains("SendMediationMessage", "MeetDeadline")
                .doesNotContain("WaiveDeadline");
    }

    @Test
    void whoever_must_still_consent_is_named_before_anything_is_refused() {
        happened(
                facts.opened(),
                facts.classified("EDU-EXP"),
                facts.childAdded("Testkind", LocalDate.of(2013, 1, 1)),
                facts.parentAdded("Ouder"),
                facts.authority(LocalDate.of(2013, 1, 1)));

        CaseFile file = files.open(facts.id(), JURIST_NORTH);

        assertThat(file.consentNeeds().getFirst().missing()).hasSize(2);
        assertThat(file.consentMatrix())
                .extracting(ConsentOverview.Cell::party, ConsentOverview.Cell::status)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(facts.child(), Status.MISSING),
                        org.assertj.core.groups.Tuple.tuple(facts.parent(), Status.MISSING));
    }

    @Test
    void a_withdrawn_consent_shows_as_withdrawn_and_is_needed_again() {
        happened(
                facts.opened(),
                facts.childAdded("Testkind", LocalDate.of(2009, 1, 1)),
                facts.consents(facts.child(), DECEMBER),
                facts.mediationStarted(),
                facts.withdraws(facts.child()));

        CaseFile file = files.open(facts.id(), JURIST_NORTH);

        assertThat(file.consentMatrix().getFirst().status()).isEqualTo(Status.WITHDRAWN);
        assertThat(file.consentNeeds().getFirst().complete()).isFalse();
    }

    @Test
    void an_erased_person_shows_as_erased_and_the_case_still_opens() {
        happened(facts.opened(), facts.childAdded("Testkind", LocalDate.of(2013, 1, 1)));
        telling.keyring().destroy(facts.childPerson());
        happened(facts.childErased());

        var child = files.open(facts.id(), JURIST_NORTH).parties().getFirst();

        assertThat(child.erased()).isNotNull();
        assertThat(child.erased().ground()).isEqualTo(ErasureGround.OBJECTION);
        assertThat(child.erased().on()).isEqualTo(DAY_OF_ERASURE);
        assertThat(child.identity()).isNull();
        assertThat(child.birthDate()).isNull();

        telling.keyring().destroy(facts.id().subject());
        assertThat(files.open(facts.id(), JURIST_NORTH).summary().json())
                .as("the key is gone, and the event that says so is on its way")
                .isEqualTo(new Erased(null, null));
    }

    @Test
    void whoever_looks_before_the_key_of_an_erased_person_is_destroyed_is_shown_nothing_either() {
        happened(facts.opened(), facts.childAdded("Testkind", LocalDate.of(2013, 1, 1)), facts.childErased());

        var child = files.open(facts.id(), JURIST_NORTH).parties().getFirst();

        assertThat(child.erased()).isNotNull();
        assertThat(child.identity()).isNull();
        assertThat(child.birthDate()).isNull();
        var added = page(false).items().get(1);
        assertThat(added.type()).isEqualTo("party-added");
        assertThat(added.fields().get("identity"))
                .isInstanceOfSatisfying(
                        Personal.class,
                        identity -> assertThat(identity.erased()).isTrue());
    }

    @Test
    void a_correction_stands_in_the_file_and_the_timeline_says_which_event_made_it() {
        happened(facts.opened(), facts.childAdded("Tetskind", LocalDate.of(2013, 1, 1)));
        UUID added = page(false).items().getFirst().eventId();
        happened(facts.corrected(added, "name", "Testkind"), facts.corrected(added, "birthDate", "2012-01-01"));

        var child = files.open(facts.id(), JURIST_NORTH).parties().getFirst();

        assertThat(child.identity().name()).isEqualTo("Testkind");
        assertThat(child.identity().phone()).isEqualTo("+31612345678");
        assertThat(child.birthDate()).isEqualTo(LocalDate.of(2012, 1, 1));
        var entry = page(false).items().stream()
                .filter(item -> item.eventId().equals(added))
                .findFirst();
        assertThat(entry.orElseThrow().correctedBy()).isNotNull();
    }

    @Test
    void the_timeline_is_newest_first_in_pages_and_can_leave_out_administration() {
        happened(facts.opened(), facts.assigned(ME, NORTH));
        for (int i = 0; i < 60; i++) {
            happened(new NoteAdded(
                    facts.id(), new NoteId(named("note " + i)), facts.text("note-added/text", "Note " + i)));
        }

        var first = page(false);
        var second = timeline.page(facts.id(), false, first.next(), JURIST_NORTH);

        assertThat(first.items()).hasSize(50);
        assertThat(first.items().getFirst().fields()).containsEntry("text", new Personal<Object>("Note 59"));
        assertThat(second.items()).hasSize(12);
        assertThat(second.next()).isNull();
        assertThat(second.items().getLast().type()).isEqualTo("case-opened");
        var content = timeline.page(facts.id(), true, first.next(), JURIST_NORTH);
        assertThat(content.items()).noneMatch(item -> item.type().equals("case-assigned"));
    }

    @Test
    void nobody_without_a_relation_opens_the_file_or_the_timeline_and_no_look_is_recorded() {
        happened(facts.opened(), facts.assigned(ME, NORTH), facts.walled(ME));

        for (Role role : Role.values()) {
            assertNotFound(new Viewer(ME, role, Set.of(NORTH)));
            if (role != SENIOR_JURIST) {
                assertNotFound(new Viewer(new StaffId(named("stranger")), role, Set.of(SOUTH)));
            }
        }
        assertThat(looks()).isEmpty();
    }

    @Test
    void a_case_that_does_not_exist_answers_like_one_that_may_not_be_seen() {
        assertNotFound(new Viewer(ME, SENIOR_JURIST, Set.of()));
    }

    @Test
    void every_look_is_recorded_with_who_in_which_role_for_what() {
        happened(facts.opened());
        files.open(facts.id(), JURIST_NORTH);
        page(false);
        happened(new GlassBroken(
                facts.id(), ME, CLOCK.instant().plusSeconds(60), facts.text("glass-broken/reason", "Danger")));
        files.open(facts.id(), new Viewer(ME, Role.AUDITOR, Set.of()));

        assertThat(looks())
                .containsExactly(
                        "JURIST CASE_WORK READ_CASE_FILE",
                        "JURIST CASE_WORK READ_CASE_FILE",
                        "AUDITOR EMERGENCY READ_CASE_FILE");
    }

    @Test
    void what_is_offered_follows_state_and_role() {
        happened(facts.opened(), facts.childAdded("Testkind", null));
        var senior = new Viewer(ME, SENIOR_JURIST, Set.of());
        assertThat(files.open(facts.id(), JURIST_NORTH).allowed())
                .contains("Mediate", "AssignCase", "CloseCase")
                .doesNotContain("ReopenCase", "RaiseWall", "Resume", "TransferCase");
        assertThat(files.open(facts.id(), senior).allowed()).contains("RaiseWall", "MergeInto");

        happened(facts.closed());
        assertThat(files.open(facts.id(), JURIST_NORTH).allowed())
                .contains("RefuseConsent", "CorrectEntry")
                .doesNotContain("Mediate", "GiveAdvice", "CloseCase", "ReopenCase");
        assertThat(files.open(facts.id(), senior).allowed()).contains("ReopenCase");
    }

    @Test
    void whoever_is_still_to_be_asked_how_satisfied_they_are_stands_in_the_file_until_the_last_day() {
        var today = LocalDate.ofInstant(CLOCK.instant(), Act.LEGAL_TIME);
        happened(facts.opened(), facts.childAdded("Testkind", null), facts.parentAdded("Ouder"), facts.closed());
        happened(facts.invited(facts.child(), today), facts.invited(facts.parent(), today.minusDays(1)));

        var file = files.open(facts.id(), JURIST_NORTH);
        assertThat(file.toAsk()).containsExactly(new CaseFile.ToAsk(facts.child(), today));
        assertThat(file.allowed()).contains("RecordSatisfaction");

        happened(facts.answers(facts.child(), 4));
        var asked = files.open(facts.id(), JURIST_NORTH);
        assertThat(asked.toAsk()).isEmpty();
        assertThat(asked.allowed()).doesNotContain("RecordSatisfaction");

        happened(facts.invited(facts.parent(), today.plusDays(40)));
        assertThat(files.open(facts.id(), JURIST_NORTH).toAsk()).hasSize(1);
        happened(facts.noLongerAsked(facts.parent()));
        assertThat(files.open(facts.id(), JURIST_NORTH).toAsk()).isEmpty();
    }

    private long happened(DomainEvent... told) {
        long last = telling.happened(by(JURIST), told);
        telling.project(access, erased);
        return last;
    }

    private nl.rechtspoor.query.projection.Page<TimelineItem> page(boolean contentOnly) {
        return timeline.page(facts.id(), contentOnly, null, JURIST_NORTH);
    }

    private void assertNotFound(Viewer viewer) {
        assertThatThrownBy(() -> files.open(facts.id(), viewer))
                .as(viewer.toString())
                .isInstanceOf(ResponseStatusException.class);
        assertThatThrownBy(() -> timeline.page(facts.id(), false, null, viewer))
                .as(viewer.toString())
                .isInstanceOf(ResponseStatusException.class);
    }

    private List<String> looks() {
        return telling.database()
                .jdbc(DatabaseRole.QUERY)
                .sql("select role || ' ' || purpose || ' ' || kind from access_log.access order by id")
                .query(String.class)
                .list();
    }
}

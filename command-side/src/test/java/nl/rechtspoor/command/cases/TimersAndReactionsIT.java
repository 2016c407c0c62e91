package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.command.cases.ConsentCommand.ProposeConsentWaiver;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.DeadlineCommand.SetDeadline;
import nl.rechtspoor.command.cases.FileCommand.CorrectEntry;
import nl.rechtspoor.command.cases.FileCommand.RecordChildView;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkCases;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.PrivacyCommand.DecideErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.ExecuteErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.RequestErasure;
import nl.rechtspoor.command.cases.ResearchCommand.ObjectToStatistics;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.WaiverGround;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.encryption.SubjectErased;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens by itself: timers that look at what is due, links that are told to both cases, keys that go. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TimersAndReactionsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private CasesAtWork side;

    @BeforeAll
    void start() {
        side = new CasesAtWork();
    }

    @AfterAll
    void stop() {
        side.close();
    }

    @Test
    void a_deadline_whose_internal_date_has_come_is_told_once_however_often_the_timer_looks() {
        var caseId = side.open(List.of());
        var deadline = UUID.randomUUID();
        side.send(
                new SetDeadline(
                        caseId, DeadlineKind.FATAL, "CUSTOM", LocalDate.now().plusDays(2), null),
                deadline);
        await(() -> side.jdbc()
                .sql("select exists (select from work.case_due where thing = ?)")
                .param(deadline)
                .query(Boolean.class)
                .single());

        side.bean(Timer.class).look();
        side.bean(Timer.class).look();

        assertThat(side.story(caseId)).containsOnlyOnce("deadline-due");
    }

    @Test
    void a_link_is_told_to_the_other_case_from_its_own_side() {
        var first = side.open(List.of());
        var second = side.open(List.of());

        side.send(new LinkCases(second, first, LinkKind.FOLLOW_UP), UUID.randomUUID());

        await(() -> side.story(first).contains("cases-linked"));
        var other = side.bean(OtherCases.class);
        assertThat(other.find(second).orElseThrow().follows()).containsExactly(first);
        assertThat(other.find(first).orElseThrow().follows()).isEmpty();
    }

    @Test
    void case_numbers_are_never_handed_out_twice() {
        side.open(List.of());
        side.open(List.of());

        assertThat(side.bean(CaseNumbers.class).next(Year.of(2026))).matches("2026-\\d{5}");
        assertThat(side.bean(CaseNumbers.class).next(Year.of(2026)))
                .isNotEqualTo(side.bean(CaseNumbers.class).next(Year.of(2026)));
    }

    @Test
    void who_is_forgotten_cannot_be_read_any_more() {
        var key = UUID.randomUUID();
        var child = new PartyEntry(
                PartyRole.CHILD, null, null, LocalDate.now().minusYears(14), false, null, "nl", false, null);
        var caseId = side.open(List.of(child), key);
        var person = new SubjectId(DerivedId.of(key, "party", 0));
        var entered = side.bean(OtherCases.class)
                .find(caseId)
                .orElseThrow()
                .children()
                .getFirst();
        var birthDate = Objects.requireNonNull(entered.birthDate());
        assertThat(side.bean(Keyring.class).open(birthDate, LocalDate.class)).isPresent();

        var request = UUID.randomUUID();
        side.sendAs(PRIVACY_OFFICER, new RequestErasure(caseId, person, null), request);
        var id = new ErasureRequestId(request);
        side.sendAs(
                PRIVACY_OFFICER,
                new DecideErasure(caseId, id, true, ErasureGround.CONSENT_WITHDRAWN),
                UUID.randomUUID());
        side.sendAs(PRIVACY_OFFICER, new ExecuteErasure(caseId, id), UUID.randomUUID());

        await(() -> side.bean(Keyring.class).open(birthDate, LocalDate.class).isEmpty());
        // the case still loads and takes what needs no personal value; what needs one is refused
        side.send(new ObjectToStatistics(caseId), UUID.randomUUID());
        assertThat(side.story(caseId)).contains("research-participation-ended");
        var forbidden = new ProposeConsentWaiver(
                caseId, ConsentPurpose.MEDIATION, IND, WaiverGround.SERIOUS_HARM, "The mother is the danger");
        assertThatExceptionOfType(Rejected.class)
                .isThrownBy(() -> side.send(forbidden, UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.rejection()).isEqualTo(new SubjectErased(person)));
    }

    @Test
    void a_birth_date_that_becomes_known_decides_from_then_on() {
        var key = UUID.randomUUID();
        var caseId = side.open(
                List.of(new PartyEntry(PartyRole.CHILD, null, null, null, false, null, "nl", false, null)), key);
        var child = new PartyId(DerivedId.of(key, "party", 0));
        side.send(
                new RecordConsent(
                        caseId,
                        child,
                        ConsentPurpose.MEDIATION,
                        IND,
                        DATA,
                        LocalDate.now().plusMonths(1),
                        ConsentProof.FORM,
                        "Form",
                        "nl",
                        true),
                UUID.randomUUID());
        side.send(new RecordChildView(caseId, "I want to stay", null, null), UUID.randomUUID());
        var mediate = new Mediate(caseId, IND, "A permit", "Please look again", DATA);
        assertThatExceptionOfType(Rejected.class)
                .as("as strict as for 12 to 15: somebody with authority must consent too")
                .isThrownBy(() -> side.send(mediate, UUID.randomUUID()))
                .satisfies(refused -> assertThat(refused.rejection()).isInstanceOf(ConsentMissing.class));

        var entry = side.jdbc()
                .sql(
                        "select event_identifier from events.domain_event_entry where aggregate_identifier = ? and payload_type = 'party-added'")
                .param(caseId.toString())
                .query(String.class)
                .single();
        var seventeen = LocalDate.now().minusYears(17).toString();
        side.send(
                new CorrectEntry(caseId, UUID.fromString(entry), "birthDate", seventeen, "The passport came"),
                UUID.randomUUID());
        side.send(mediate, UUID.randomUUID());

        assertThat(side.story(caseId)).endsWith("mediation-started", "body-contacted");
    }

    private static void await(BooleanSupplier condition) {
        var end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("it did not happen in time").isBefore(end);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}

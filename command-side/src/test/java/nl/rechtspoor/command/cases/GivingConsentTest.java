package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.LocalDate;
import java.util.Set;
import nl.rechtspoor.command.cases.ConsentCommand.RecordConsent;
import nl.rechtspoor.command.cases.ConsentCommand.RefuseConsent;
import nl.rechtspoor.command.cases.ConsentCommand.WithdrawConsent;
import nl.rechtspoor.command.cases.ConsentRejection.GiverNotEntitled;
import nl.rechtspoor.command.cases.ConsentRejection.NotUnderstood;
import nl.rechtspoor.command.cases.ConsentRejection.NothingToWithdraw;
import nl.rechtspoor.command.cases.ConsentRejection.PeriodTooLong;
import nl.rechtspoor.command.cases.ConsentRejection.RefusalStands;
import nl.rechtspoor.command.cases.ConsentRejection.ScopeEmpty;
import nl.rechtspoor.command.cases.FileRejection.DateOrder;
import nl.rechtspoor.command.cases.FileRejection.ProofMissing;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.kernel.cases.AuthorityKind;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentProof;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GivingConsentTest {
    private static final LocalDate UNTIL = TODAY.plusMonths(6);

    @Test
    void a_child_of_16_consents_alone() {
        story().given(opened(), classified(), child(16))
                .when(recorded(CHILD, DATA, UNTIL), jurist().creating(NEW))
                .expectEvents(new ConsentRecorded(
                        CASE,
                        new ConsentId(NEW),
                        CHILD,
                        ConsentPurpose.MEDIATION,
                        IND,
                        DATA,
                        TODAY,
                        UNTIL,
                        ConsentProof.PHONE_READ_BACK,
                        text("consent-recorded/proof", "Read back"),
                        "nl",
                        RULES));
    }

    @Test
    void nobody_consents_on_behalf_of_a_child_of_16() {
        story().given(opened(), classified(), child(16), mother(), authority(MOTHER))
                .when(recorded(MOTHER, DATA, UNTIL), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new GiverNotEntitled(MOTHER));
    }

    @Test
    void a_parent_without_known_authority_is_not_entitled() {
        story().given(opened(), classified(), child(8), mother())
                .when(recorded(MOTHER, DATA, UNTIL), jurist())
                .expectExceptionDetails(new GiverNotEntitled(MOTHER));
        story().given(opened(), classified(), child(8), mother(), authority(MOTHER))
                .when(recorded(MOTHER, DATA, UNTIL), jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void entitlement_is_that_of_the_day_on_which_it_happened() {
        var ended = authority(MOTHER, AuthorityKind.PARENT, LocalDate.of(2018, 1, 1), TODAY.minusDays(1));
        story().given(opened(), classified(), child(8), mother(), ended)
                .when(recorded(MOTHER, DATA, UNTIL), jurist())
                .expectExceptionDetails(new GiverNotEntitled(MOTHER));
        story().given(opened(), classified(), child(8), mother(), ended)
                .when(
                        recorded(MOTHER, DATA, UNTIL),
                        jurist().aboutWhatHappenedAt(TODAY.minusDays(1)
                                .atTime(12, 0)
                                .atZone(Act.LEGAL_TIME)
                                .toInstant()))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void somebody_outside_the_case_is_not_entitled() {
        story().given(opened(), classified(), child(8))
                .when(recorded(FATHER, DATA, UNTIL), jurist())
                .expectExceptionDetails(new GiverNotEntitled(FATHER));
    }

    @Test
    void the_scope_says_something() {
        story().given(opened(), classified(), child(16))
                .when(recorded(CHILD, Set.of(), UNTIL), jurist())
                .expectExceptionDetails(new ScopeEmpty("dataSet"));
        story().given(opened(), classified(), child(16))
                .when(record(ConsentPurpose.MEDIATION, null, "Read back", true), jurist())
                .expectExceptionDetails(new ScopeEmpty("recipient"));
        story().given(opened(), classified(), child(16))
                .when(record(ConsentPurpose.COURT_REPORT, null, "Read back", true), jurist())
                .expectSuccessfulHandlerExecution();
        var nobody = new BodyId("nobody");
        story().given(opened(), classified(), child(16))
                .when(record(ConsentPurpose.MEDIATION, nobody, "Read back", true), jurist())
                .expectExceptionDetails(new BodyUnknown(nobody, null));
    }

    @Test
    void it_is_proven_and_understood() {
        story().given(opened(), classified(), child(16))
                .when(record(ConsentPurpose.MEDIATION, IND, null, true), jurist())
                .expectExceptionDetails(new ProofMissing());
        story().given(opened(), classified(), child(16))
                .when(record(ConsentPurpose.MEDIATION, IND, "Read back", false), jurist())
                .expectExceptionDetails(new NotUnderstood());
    }

    @Test
    void it_holds_at_most_twelve_months() {
        story().given(opened(), classified(), child(16))
                .when(recorded(CHILD, DATA, TODAY.plusMonths(12)), jurist())
                .expectSuccessfulHandlerExecution();
        story().given(opened(), classified(), child(16))
                .when(recorded(CHILD, DATA, TODAY.plusMonths(12).plusDays(1)), jurist())
                .expectExceptionDetails(new PeriodTooLong(TODAY.plusMonths(12)));
        story().given(opened(), classified(), child(16))
                .when(recorded(CHILD, DATA, TODAY.minusDays(1)), jurist())
                .expectExceptionDetails(new DateOrder("validUntil"));
    }

    @Test
    void a_refusal_is_ended_only_by_what_is_said_after_it() {
        var nine = jurist().act().happenedAt();
        var no = new CaseEvent.ConsentRefused(CASE, new ConsentId(NEW), CHILD, ConsentPurpose.MEDIATION, IND, nine);
        story().given(opened(), classified(), child(16), no)
                .when(recorded(CHILD, DATA, UNTIL), jurist().aboutWhatHappenedAt(nine.minusSeconds(60)))
                .expectExceptionDetails(new RefusalStands(new ConsentId(NEW)));
        story().given(opened(), classified(), child(16), no)
                .when(recorded(CHILD, DATA, UNTIL), jurist().at(nine.plusSeconds(60)))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_no_is_always_taken_and_takes_back_what_was_allowed_and_stops_mediation_at_once() {
        story().given(and(readyToMediate(), mediating()))
                .when(new RefuseConsent(CASE, CHILD, ConsentPurpose.MEDIATION, null), jurist().creating(NEW))
                .expectEvents(
                        new ConsentWithdrawn(CASE, CHILD, ConsentPurpose.MEDIATION, null, Set.of(idOf(consent(CHILD)))),
                        new CaseEvent.ConsentRefused(
                                CASE,
                                new ConsentId(NEW),
                                CHILD,
                                ConsentPurpose.MEDIATION,
                                null,
                                jurist().act().happenedAt()),
                        new MediationSuspended(CASE, mediating().mediation(), SuspensionCause.CONSENT_REFUSED));
    }

    @Test
    void the_no_of_somebody_who_does_not_decide_is_written_down_and_stops_nothing() {
        story().given(and(readyToMediate(), mother(), authority(MOTHER), mediating()))
                .when(new RefuseConsent(CASE, MOTHER, ConsentPurpose.MEDIATION, IND), jurist().creating(NEW))
                .expectEvents(new CaseEvent.ConsentRefused(
                        CASE,
                        new ConsentId(NEW),
                        MOTHER,
                        ConsentPurpose.MEDIATION,
                        IND,
                        jurist().act().happenedAt()));
    }

    @Test
    void an_erased_child_can_still_say_no() {
        var keyring = new InMemoryKeyring();
        keyring.destroy(CHILD_PERSON);
        story(keyring)
                .given(and(readyToMediate(), mediating()))
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.MEDIATION, IND), jurist())
                .expectSuccessfulHandlerExecution();
        story(keyring)
                .given(opened(), classified(), child(16), mediating())
                .when(new RefuseConsent(CASE, CHILD, ConsentPurpose.MEDIATION, IND), jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_withdrawal_suspends_the_mediation_in_the_same_breath() {
        story().given(and(readyToMediate(), mediating()))
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.MEDIATION, IND), jurist())
                .expectEvents(
                        new ConsentWithdrawn(CASE, CHILD, ConsentPurpose.MEDIATION, IND, Set.of(idOf(consent(CHILD)))),
                        new MediationSuspended(CASE, mediating().mediation(), SuspensionCause.CONSENT_WITHDRAWN));
    }

    @Test
    void a_withdrawal_towards_one_body_leaves_the_others_alone() {
        var other = consent(CHILD, ConsentPurpose.SHARE_WITH_BODY, COA, TODAY, UNTIL);
        story().given(and(readyToMediate(), mediating(), other))
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.SHARE_WITH_BODY, COA), jurist())
                .expectEvents(
                        new ConsentWithdrawn(CASE, CHILD, ConsentPurpose.SHARE_WITH_BODY, COA, Set.of(idOf(other))));
    }

    @Test
    void there_must_be_something_to_withdraw() {
        story().given(opened(), classified(), child(16))
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.MEDIATION, IND), jurist())
                .expectExceptionDetails(new NothingToWithdraw());
    }

    @Test
    void a_right_does_not_end_with_the_case() {
        story().given(and(readyToMediate(), closed()))
                .when(new WithdrawConsent(CASE, CHILD, ConsentPurpose.MEDIATION, IND), jurist())
                .expectSuccessfulHandlerExecution();
    }

    private static RecordConsent recorded(PartyId giver, Set<DataCategory> data, LocalDate until) {
        return new RecordConsent(
                CASE,
                giver,
                ConsentPurpose.MEDIATION,
                IND,
                data,
                until,
                ConsentProof.PHONE_READ_BACK,
                "Read back",
                "nl",
                true);
    }

    private static RecordConsent record(
            ConsentPurpose purpose, @Nullable BodyId recipient, @Nullable String proof, boolean understood) {
        return new RecordConsent(
                CASE, CHILD, purpose, recipient, DATA, UNTIL, ConsentProof.FORM, proof, "nl", understood);
    }
}

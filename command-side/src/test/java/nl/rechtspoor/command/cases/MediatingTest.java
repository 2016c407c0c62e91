package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentExpired;
import nl.rechtspoor.command.cases.ConsentRejection.ConsentMissing;
import nl.rechtspoor.command.cases.ConsentRejection.DatasetExceedsConsent;
import nl.rechtspoor.command.cases.ConsentRejection.MandateMissing;
import nl.rechtspoor.command.cases.ConsentRejection.ScopeEmpty;
import nl.rechtspoor.command.cases.LifeCycleRejection.CaseNotOpen;
import nl.rechtspoor.command.cases.MediationCommand.AbortMediation;
import nl.rechtspoor.command.cases.MediationCommand.AgreeTerms;
import nl.rechtspoor.command.cases.MediationCommand.ConcludeMediation;
import nl.rechtspoor.command.cases.MediationCommand.Mediate;
import nl.rechtspoor.command.cases.MediationCommand.ProposeAgreement;
import nl.rechtspoor.command.cases.MediationCommand.RecordMediationContact;
import nl.rechtspoor.command.cases.MediationCommand.SendMediationMessage;
import nl.rechtspoor.command.cases.OpeningRejection.BodyUnknown;
import nl.rechtspoor.command.cases.WorkRejection.ChildViewMissing;
import nl.rechtspoor.command.cases.WorkRejection.MediationNotActive;
import nl.rechtspoor.command.cases.WorkRejection.SafetyStop;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.AgreementProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.BodyContacted;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationAborted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationConcluded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationContactRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationResumed;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyStopLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.TermsAgreed;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.MediationResult;
import nl.rechtspoor.kernel.cases.MissingConsent;
import nl.rechtspoor.kernel.cases.MissingConsent.Capacity;
import nl.rechtspoor.kernel.cases.MissingConsent.Reason;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.encryption.SubjectErased;
import org.junit.jupiter.api.Test;

class MediatingTest {
    private static final Mediate MEDIATE = new Mediate(CASE, IND, "A permit", "Please look again", DATA);
    private static final MediationId MEDIATION = mediating().mediation();
    private final MediationId started = new MediationId(NEW);

    @Test
    void a_message_goes_out_under_the_consents_that_allow_it() {
        story().given(readyToMediate())
                .when(MEDIATE, jurist().creating(NEW))
                .expectEvents(
                        new MediationStarted(CASE, started, IND, text("mediation-started/goal", "A permit"), DATA),
                        new BodyContacted(
                                CASE,
                                started,
                                IND,
                                text("body-contacted/message", "Please look again"),
                                DATA,
                                Set.of(idOf(consent(CHILD))),
                                null,
                                RULES));
    }

    @Test
    void without_any_consent_it_is_refused_and_says_who_is_missing() {
        story().given(opened(), classified(), child(13), mother(), authority(MOTHER), heard())
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(
                                new MissingConsent(CHILD, Capacity.CHILD, Reason.NOT_GIVEN),
                                new MissingConsent(MOTHER, Capacity.HOLDER_OF_AUTHORITY, Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        IND,
                        false));
    }

    @Test
    void a_missing_parent_can_be_waived_if_the_child_of_12_to_15_consents() {
        story().given(opened(), classified(), child(13), mother(), authority(MOTHER), consent(CHILD), heard())
                .when(MEDIATE, jurist())
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(MOTHER, Capacity.HOLDER_OF_AUTHORITY, Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        IND,
                        true));
    }

    @Test
    void consent_that_has_ended_must_be_renewed() {
        var over = consent(CHILD, ConsentPurpose.MEDIATION, IND, TODAY.minusMonths(8), TODAY.minusDays(1));
        story().given(opened(), classified(), child(16), over, heard())
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentExpired(Set.of(idOf(over))));
    }

    @Test
    void a_refusal_by_somebody_entitled_blocks() {
        var no = new CaseEvent.ConsentRefused(
                CASE, new ConsentId(NEW), FATHER, ConsentPurpose.MEDIATION, IND, Instant.EPOCH);
        story().given(
                        opened(),
                        classified(),
                        child(8),
                        mother(),
                        father(),
                        authority(MOTHER),
                        authority(FATHER),
                        consent(MOTHER),
                        no,
                        heard())
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentRejection.ConsentRefused(Set.of(FATHER)));
    }

    @Test
    void data_beyond_the_consent_are_refused() {
        story().given(readyToMediate())
                .when(
                        new Mediate(CASE, IND, "A permit", "Look", Set.of(DataCategory.IDENTITY, DataCategory.HEALTH)),
                        jurist())
                .expectNoEvents()
                .expectExceptionDetails(new DatasetExceedsConsent(Set.of(DataCategory.HEALTH)));
    }

    @Test
    void a_message_about_no_data_at_all_is_refused() {
        story().given(readyToMediate())
                .when(new Mediate(CASE, IND, "A permit", "Look", Set.of()), jurist())
                .expectExceptionDetails(new ScopeEmpty("dataSet"));
    }

    @Test
    void consent_for_another_body_is_no_consent() {
        story().given(readyToMediate())
                .when(new Mediate(CASE, COA, "A room", "Look", DATA), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(CHILD, Capacity.CHILD, Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        COA,
                        false));
    }

    @Test
    void a_body_that_is_not_in_the_directory_is_refused() {
        var nobody = new BodyId("nobody");
        story().given(readyToMediate())
                .when(new Mediate(CASE, nobody, "A room", "Look", DATA), jurist())
                .expectExceptionDetails(new BodyUnknown(nobody, null));
    }

    @Test
    void the_child_must_have_been_heard() {
        story().given(opened(), classified(), child(16), consent(CHILD))
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ChildViewMissing());
    }

    @Test
    void a_case_on_hold_or_closed_does_not_mediate() {
        story().given(and(readyToMediate(), held()))
                .when(MEDIATE, jurist())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.ON_HOLD));
        story().given(and(readyToMediate(), closed()))
                .when(MEDIATE, jurist())
                .expectExceptionDetails(new CaseNotOpen(CaseStage.CLOSED));
    }

    @Test
    void acute_danger_stops_mediation_until_a_senior_lifts_the_stop() {
        var danger = new SafetyConcernRaised(
                CASE, SafetyLevel.ACUTE_DANGER, text("safety-concern-raised/description", "Danger"));
        story().given(and(readyToMediate(), danger))
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new SafetyStop());
        story().given(and(readyToMediate(), danger, new SafetyStopLifted(CASE, text("safety-stop-lifted/reason", "x"))))
                .when(MEDIATE, jurist())
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void a_lawyer_shows_a_mandate_first() {
        story().given(opened(AskerRole.LAWYER), classified(), child(16), consent(CHILD), heard())
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new MandateMissing());
    }

    @Test
    void an_erased_child_cannot_be_mediated_for() {
        var keyring = new InMemoryKeyring();
        keyring.destroy(CHILD_PERSON);
        story(keyring)
                .given(readyToMediate())
                .when(MEDIATE, jurist())
                .expectNoEvents()
                .expectExceptionDetails(new SubjectErased(CHILD_PERSON));
    }

    @Test
    void every_further_message_asks_for_consent_again() {
        story().given(and(readyToMediate(), mediating()))
                .when(new SendMediationMessage(CASE, MEDIATION, "And?", DATA), jurist())
                .expectEvents(new BodyContacted(
                        CASE,
                        MEDIATION,
                        IND,
                        text("body-contacted/message", "And?"),
                        DATA,
                        Set.of(idOf(consent(CHILD))),
                        null,
                        RULES));
        story().given(and(readyToMediate(), mediating(), withdrawn()))
                .when(new SendMediationMessage(CASE, MEDIATION, "And?", DATA), jurist())
                .expectNoEvents()
                .expectExceptionDetails(new ConsentMissing(
                        List.of(new MissingConsent(CHILD, Capacity.CHILD, Reason.NOT_GIVEN)),
                        ConsentPurpose.MEDIATION,
                        IND,
                        false));
    }

    @Test
    void a_suspended_mediation_goes_on_with_the_next_message_once_consent_is_there() {
        var suspended = new MediationSuspended(CASE, MEDIATION, SuspensionCause.CONSENT_WITHDRAWN);
        story().given(and(readyToMediate(), mediating(), withdrawn(), suspended, consent(CHILD)))
                .when(new ProposeAgreement(CASE, MEDIATION, "A permit for a year"), jurist())
                .expectEvents(
                        new MediationResumed(CASE, MEDIATION),
                        new AgreementProposed(
                                CASE, MEDIATION, text("agreement-proposed/terms", "A permit for a year")));
    }

    @Test
    void what_comes_in_is_never_held_up() {
        var suspended = new MediationSuspended(CASE, MEDIATION, SuspensionCause.CONSENT_WITHDRAWN);
        story().given(and(readyToMediate(), mediating(), withdrawn(), suspended, held()))
                .when(new RecordMediationContact(CASE, MEDIATION, "They called"), jurist())
                .expectEvents(new MediationContactRecorded(
                        CASE, MEDIATION, text("mediation-contact-recorded/message", "They called")));
    }

    @Test
    void terms_are_agreed_and_the_mediation_concluded() {
        story().given(and(readyToMediate(), mediating()))
                .when(new AgreeTerms(CASE, MEDIATION, "A permit"), jurist())
                .expectEvents(new TermsAgreed(CASE, MEDIATION, text("terms-agreed/terms", "A permit")));
        story().given(and(readyToMediate(), mediating()))
                .when(new ConcludeMediation(CASE, MEDIATION, MediationResult.AGREED, null), jurist())
                .expectEvents(new MediationConcluded(CASE, MEDIATION, MediationResult.AGREED, null));
    }

    @Test
    void a_mediation_that_is_over_takes_nothing_more() {
        var aborted = new MediationAborted(CASE, MEDIATION, text("mediation-aborted/reason", "No answer"));
        story().given(and(readyToMediate(), mediating(), aborted))
                .when(new RecordMediationContact(CASE, MEDIATION, "They called"), jurist())
                .expectExceptionDetails(new MediationNotActive(MEDIATION));
        story().given(and(readyToMediate(), mediating(), aborted))
                .when(new AbortMediation(CASE, MEDIATION, "Again"), jurist())
                .expectExceptionDetails(new MediationNotActive(MEDIATION));
    }

    private static ConsentWithdrawn withdrawn() {
        return new ConsentWithdrawn(CASE, CHILD, ConsentPurpose.MEDIATION, IND, Set.of(idOf(consent(CHILD))));
    }
}

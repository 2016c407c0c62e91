package nl.rechtspoor.command.cases;

import static nl.rechtspoor.command.cases.CaseFacts.*;

import java.util.UUID;
import nl.rechtspoor.command.cases.FileRejection.AlreadyFinal;
import nl.rechtspoor.command.cases.PrivacyCommand.CompleteErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.DecideErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.ExecuteErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.NoteErasure;
import nl.rechtspoor.command.cases.PrivacyCommand.PlaceLegalHold;
import nl.rechtspoor.command.cases.PrivacyCommand.ReleaseLegalHold;
import nl.rechtspoor.command.cases.PrivacyCommand.RequestErasure;
import nl.rechtspoor.command.cases.PrivacyRejection.ErasureGroundInvalid;
import nl.rechtspoor.command.cases.PrivacyRejection.HoldUnknown;
import nl.rechtspoor.command.cases.PrivacyRejection.LegalHold;
import nl.rechtspoor.command.cases.PrivacyRejection.NotDecided;
import nl.rechtspoor.command.cases.PrivacyRejection.RequestUnknown;
import nl.rechtspoor.command.cases.PrivacyRejection.SubjectUnknown;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureDecided;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldPlaced;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldReleased;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.cases.ErasureRequestId;
import nl.rechtspoor.kernel.cases.LegalHoldId;
import org.junit.jupiter.api.Test;

class BeingForgottenTest {
    private static final ErasureRequestId REQUEST = new ErasureRequestId(new UUID(14, 1));
    private static final LegalHoldId HOLD = new LegalHoldId(new UUID(14, 2));
    private final ErasureRequested requested = new ErasureRequested(CASE, REQUEST, CHILD_PERSON, null);
    private final ErasureDecided granted = new ErasureDecided(CASE, REQUEST, true, ErasureGround.CONSENT_WITHDRAWN);
    private final LegalHoldPlaced hold = new LegalHoldPlaced(CASE, HOLD, text("legal-hold-placed/reason", "Claim"));

    @Test
    void somebody_in_the_case_asks_in_every_stage_of_it() {
        story().given(opened(), classified(), child(13), closed(), archived())
                .when(new RequestErasure(CASE, CHILD_PERSON, null), jurist().creating(REQUEST.value()))
                .expectEvents(requested);
        story().given(opened(), classified(), child(13))
                .when(new RequestErasure(CASE, new SubjectId(NEW), null), privacyOfficer())
                .expectExceptionDetails(new SubjectUnknown());
    }

    @Test
    void the_decision_has_a_ground_that_fits() {
        story().given(opened(), classified(), child(13), requested)
                .when(decide(true, ErasureGround.CONSENT_WITHDRAWN), privacyOfficer())
                .expectEvents(granted);
        story().given(opened(), classified(), child(13), requested)
                .when(decide(true, ErasureGround.LEGAL_CLAIMS), privacyOfficer())
                .expectExceptionDetails(new ErasureGroundInvalid(ErasureGround.LEGAL_CLAIMS));
        story().given(opened(), classified(), child(13), requested)
                .when(decide(false, ErasureGround.OBJECTION), privacyOfficer())
                .expectExceptionDetails(new ErasureGroundInvalid(ErasureGround.OBJECTION));
        story().given(opened(), classified(), child(13), requested, granted)
                .when(decide(true, ErasureGround.OBJECTION), privacyOfficer())
                .expectExceptionDetails(new AlreadyFinal());
        story().given(opened(), classified(), child(13))
                .when(decide(true, ErasureGround.OBJECTION), privacyOfficer())
                .expectExceptionDetails(new RequestUnknown(REQUEST));
    }

    @Test
    void a_hold_forbids_to_grant_and_to_erase_but_not_to_deny() {
        story().given(opened(), classified(), child(13), requested, hold)
                .when(decide(true, ErasureGround.OBJECTION), privacyOfficer())
                .expectExceptionDetails(new LegalHold());
        story().given(opened(), classified(), child(13), requested, hold)
                .when(decide(false, ErasureGround.LEGAL_CLAIMS), privacyOfficer())
                .expectSuccessfulHandlerExecution();
        story().given(opened(), classified(), child(13), requested, granted, hold)
                .when(new ExecuteErasure(CASE, REQUEST), privacyOfficer())
                .expectExceptionDetails(new LegalHold());
    }

    @Test
    void a_hold_on_another_case_of_the_person_counts_too() {
        var heldElsewhere = new PeopleInCases() {
            @Override
            public boolean isElsewhere(SubjectId person, CaseId here) {
                return true;
            }

            @Override
            public boolean isOnHold(SubjectId person) {
                return true;
            }
        };
        story(heldElsewhere)
                .given(opened(), classified(), child(13), requested, granted)
                .when(new ExecuteErasure(CASE, REQUEST), privacyOfficer())
                .expectExceptionDetails(new LegalHold());
    }

    @Test
    void erasing_the_child_erases_what_the_file_says_too() {
        story().given(opened(), classified(), child(13), requested, granted)
                .when(new ExecuteErasure(CASE, REQUEST), privacyOfficer())
                .expectEvents(
                        new SubjectDataErased(CASE, CHILD_PERSON, ErasureGround.CONSENT_WITHDRAWN, REQUEST),
                        new SubjectDataErased(CASE, CASE.subject(), ErasureGround.CONSENT_WITHDRAWN, REQUEST));
        story().given(opened(), classified(), child(13), requested)
                .when(new ExecuteErasure(CASE, REQUEST), privacyOfficer())
                .expectExceptionDetails(new NotDecided());
        var erased = new SubjectDataErased(CASE, CHILD_PERSON, ErasureGround.CONSENT_WITHDRAWN, REQUEST);
        story().given(opened(), classified(), child(13), requested, granted, erased)
                .when(new ExecuteErasure(CASE, REQUEST), privacyOfficer())
                .expectExceptionDetails(new AlreadyFinal());
    }

    @Test
    void a_hold_is_placed_and_released() {
        story().given(opened(), classified(), closed())
                .when(new PlaceLegalHold(CASE, "Claim"), privacyOfficer().creating(HOLD.value()))
                .expectEvents(hold);
        story().given(opened(), classified(), hold)
                .when(new ReleaseLegalHold(CASE, HOLD, "Settled"), privacyOfficer())
                .expectEvents(new LegalHoldReleased(CASE, HOLD, text("legal-hold-released/reason", "Settled")));
        story().given(opened(), classified())
                .when(new ReleaseLegalHold(CASE, HOLD, "Settled"), privacyOfficer())
                .expectExceptionDetails(new HoldUnknown(HOLD));
    }

    @Test
    void a_person_who_was_erased_in_another_case_is_gone_here_too() {
        var gone = new SubjectDataErased(CASE, CHILD_PERSON, ErasureGround.OBJECTION, null);
        var note = new NoteErasure(CASE, CHILD_PERSON, ErasureGround.OBJECTION);
        story().given(opened(), classified(), child(13)).when(note, system()).expectEvents(gone);
        story().given(opened(), classified(), child(13), gone)
                .when(note, system())
                .expectNoEvents();
        story().given(opened(), classified()).when(note, system()).expectNoEvents();
    }

    @Test
    void an_erasure_is_complete_once_and_only_if_there_was_one() {
        var erased = new SubjectDataErased(CASE, CHILD_PERSON, ErasureGround.CONSENT_WITHDRAWN, REQUEST);
        var completed = new ErasureCompleted(CASE, CHILD_PERSON);
        var complete = new CompleteErasure(CASE, CHILD_PERSON);
        story().given(opened(), classified(), child(13), requested, granted, erased)
                .when(complete, system())
                .expectEvents(completed);
        story().given(opened(), classified(), child(13), requested, granted, erased, completed)
                .when(complete, system())
                .expectNoEvents();
        story().given(opened(), classified(), child(13), requested, granted)
                .when(complete, system())
                .expectNoEvents();
    }

    private static DecideErasure decide(boolean grant, ErasureGround ground) {
        return new DecideErasure(CASE, REQUEST, grant, ground);
    }
}

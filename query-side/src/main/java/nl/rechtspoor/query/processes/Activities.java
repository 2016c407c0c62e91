package nl.rechtspoor.query.processes;

import java.util.Optional;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.*;

/**
 * Which events are steps of the work on a case. What tells of safety, of walls and emergency access, of notes and corrections,
 * or of erasure and its reasons is never one: it says something about people, and little about the work.
 */
public final class Activities {
    private Activities() {}

    /** The name of the step, which is that of the event; nothing for what is no step. */
    public static Optional<String> of(CaseEvent event) {
        return switch (event) {
            case CaseOpened _, CaseClassified _, CaseAssigned _, UrgencyChanged _ -> named(event);
            case DecisionRecorded _, AdviceGiven _, AdviceSuperseded _ -> named(event);
            case DeadlineSet _, DeadlineMoved _, DeadlineMet _, DeadlineWaived _, DeadlineMissed _ -> named(event);
            case ConsentRecorded _, ConsentRefused _, ConsentWithdrawn _, ConsentRequirementWaived _ -> named(event);
            case MediationStarted _, BodyContacted _, MediationContactRecorded _, MediationSuspended _ -> named(event);
            case MediationResumed _, AgreementProposed _, TermsAgreed _, MediationConcluded _ -> named(event);
            case MediationAborted _, CaseReferred _, ReferralAnswered _, CaseEscalatedToResearch _ -> named(event);
            case CaseHeld _, CaseResumed _, CaseMerged _, CaseClosed _, CaseReopened _ -> named(event);
            case PartyAdded _, AuthorityRecorded _, ChildViewRecorded _, NoteAdded _ -> Optional.empty();
            case WallRaised _, WallLifted _, GlassBroken _ -> Optional.empty();
            case DeadlineCorrected _, DeadlineDue _, ConsentReconfirmationDue _ -> Optional.empty();
            case ConsentWaiverProposed _, ConsentWaiverDeclined _, ReportRequested _ -> Optional.empty();
            case SafetyConcernRaised _, ProtocolDecisionProposed _, ProtocolStepTaken _, SafetyStopLifted _ ->
                Optional.empty();
            case CaseCalledGrave _, GraveCallTakenBack _ -> Optional.empty();
            case ResearchParticipationEnded _, CasesLinked _, EntryCorrected _, NotABsnConfirmed _ -> Optional.empty();
            case SatisfactionInvited _, SatisfactionRecorded _, SatisfactionInvitationEnded _ -> Optional.empty();
            case RetentionStarted _, RetentionExtended _, CaseArchived _ -> Optional.empty();
            case LegalHoldPlaced _, LegalHoldReleased _ -> Optional.empty();
            case ErasureRequested _, ErasureDecided _, SubjectDataErased _, ErasureCompleted _ -> Optional.empty();
        };
    }

    private static Optional<String> named(CaseEvent event) {
        return Optional.of(event.getClass().getAnnotation(EventType.class).value());
    }
}

package nl.rechtspoor.statistics.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.statistics.facts.CaseFact.Decision;
import nl.rechtspoor.statistics.facts.CaseFact.Standing;
import org.jspecify.annotations.Nullable;

/** Says what each event of a case changes in what statistics know of it. */
public final class FactStory {
    private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

    private FactStory() {}

    /** One event, its identifier, and when it happened. */
    public record Told(CaseEvent event, UUID id, Instant happenedAt) {}

    /** The fact after the event; the first event of a case has none before it. */
    public static CaseFact tell(@Nullable CaseFact before, Told told) {
        if (told.event() instanceof CaseOpened opened) {
            return opened(opened, told.happenedAt());
        }
        if (before == null) {
            throw new IllegalArgumentException("a case begins with its opening");
        }
        return after(before, told);
    }

    private static CaseFact opened(CaseOpened event, Instant happenedAt) {
        return new CaseFact(
                event.caseId(),
                event.caseId().subject(),
                null,
                null,
                Standing.COUNTS,
                event.askerRole(),
                event.channel(),
                LocalDate.ofInstant(happenedAt, LEGAL_TIME),
                null,
                null,
                null,
                List.of(),
                null);
    }

    private static CaseFact after(CaseFact fact, Told told) {
        var change = fact.changed();
        return switch (told.event()) {
            case CaseOpened _ -> fact;
            case CaseClassified e -> change.classification(e.classification());
            case PartyAdded e ->
                e.role() == PartyRole.CHILD ? change.child(e.person(), told.id(), e.birthDate()) : fact;
            case DecisionRecorded e -> change.decision(new Decision(e.body(), e.type()));
            case EntryCorrected e -> corrected(fact, e);
            case CasesLinked e -> e.kind() == LinkKind.SAME_PATTERN ? fact : change.family(e.other());
            case CaseMerged e -> change.mergedInto(e.into());
            case CaseClosed e -> e.outcome() == CaseOutcome.MERGED ? fact : change.outcome(e.outcome());
            case CaseReopened _ -> change.outcome(null);
            case ResearchParticipationEnded _ -> change.standing(Standing.OBJECTED);
            case SubjectDataErased e -> e.subject().equals(fact.child()) ? change.standing(Standing.ERASED) : fact;
            case UrgencyChanged _, CaseAssigned _, WallRaised _, WallLifted _, GlassBroken _ -> fact;
            case AuthorityRecorded _, ChildViewRecorded _, NoteAdded _, AdviceGiven _, AdviceSuperseded _ -> fact;
            case DeadlineSet _, DeadlineCorrected _, DeadlineMoved _, DeadlineMet _ -> fact;
            case DeadlineWaived _, DeadlineDue _, DeadlineMissed _ -> fact;
            case ConsentRecorded _, ConsentRefused _, ConsentWithdrawn _, ConsentReconfirmationDue _ -> fact;
            case ConsentWaiverProposed _, ConsentWaiverDeclined _, ConsentRequirementWaived _ -> fact;
            case MediationStarted _, BodyContacted _, MediationContactRecorded _, MediationSuspended _ -> fact;
            case MediationResumed _, AgreementProposed _, TermsAgreed _, MediationConcluded _ -> fact;
            case MediationAborted _, CaseReferred _, ReferralAnswered _, ReportRequested _ -> fact;
            case SafetyConcernRaised _, ProtocolDecisionProposed _, ProtocolStepTaken _, SafetyStopLifted _ -> fact;
            case CaseCalledGrave _, GraveCallTakenBack _ -> fact; // what one jurist thinks of one case is no statistics
            case CaseEscalatedToResearch _, CaseHeld _, CaseResumed _, NotABsnConfirmed _ -> fact;
            case RetentionStarted _, RetentionExtended _, CaseArchived _ -> fact; // codes stay
            case SatisfactionInvited _, SatisfactionRecorded _, SatisfactionInvitationEnded _ -> fact;
            case LegalHoldPlaced _, LegalHoldReleased _ -> fact;
            case ErasureRequested _, ErasureDecided _, ErasureCompleted _ -> fact;
        };
    }

    @SuppressWarnings("unchecked") // a date is a text in JSON, so the sealed text opens as a date
    private static CaseFact corrected(CaseFact fact, EntryCorrected correction) {
        boolean ofTheChild = correction.event().equals(fact.childEntry());
        return ofTheChild && correction.field().equals("birthDate") && fact.standing() != Standing.ERASED
                ? fact.changed().birthDate((Sensitive<LocalDate>) (Sensitive<?>) correction.value())
                : fact;
    }
}

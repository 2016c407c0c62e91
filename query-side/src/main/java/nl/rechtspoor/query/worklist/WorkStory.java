package nl.rechtspoor.query.worklist;

import static nl.rechtspoor.kernel.cases.ConsentPurpose.COURT_REPORT;
import static nl.rechtspoor.kernel.cases.ConsentPurpose.MEDIATION;
import static nl.rechtspoor.kernel.cases.ConsentPurpose.SHARE_WITH_BODY;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.AgreedWaiver;
import nl.rechtspoor.kernel.cases.AuthorityPeriod;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.GivenConsent;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.cases.RefusedConsent;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.query.projection.ChildName;
import org.jspecify.annotations.Nullable;

/** Says what each event of a case changes in its line of the worklist. */
final class WorkStory {
    /** The acts of a case that consent is asked for; other purposes never hold up the work. */
    private static final Set<ConsentPurpose> ACTS = EnumSet.of(MEDIATION, SHARE_WITH_BODY, COURT_REPORT);

    private final WorkFacts facts;
    private final UUID eventId;

    /** One event, and what is known around it. */
    record Told(CaseEvent event, UUID id, long sequence, Instant happenedAt, Instant recordedAt) {}

    private WorkStory(WorkFacts facts, UUID eventId) {
        this.facts = facts;
        this.eventId = eventId;
    }

    static WorkFacts tell(WorkFacts facts, Told told) {
        CaseEvent event = told.event();
        facts.version = told.sequence();
        facts.updatedAt = told.recordedAt();
        if (event instanceof CaseOpened) {
            facts.openedAt = told.happenedAt();
        }
        new WorkStory(facts, told.id()).tell(event);
        return facts;
    }

    private void tell(CaseEvent event) {
        switch (event) {
            case CaseOpened e -> opened(e);
            case CaseClassified e -> facts.classification = e.classification();
            case UrgencyChanged e -> facts.urgency = e.urgency();
            case CaseAssigned e -> {
                facts.assignee = e.assignee().value();
                facts.team = e.team().value();
            }
            case PartyAdded e -> added(e);
            case AuthorityRecorded e ->
                facts.authorities.add(new AuthorityPeriod(e.party(), e.kind(), e.from(), e.until()));
            case DeadlineSet e ->
                facts.deadlines.put(
                        e.deadline().value(),
                        new WorkFacts.Deadline(e.deadline().value(), e.kind(), e.rule(), e.due()));
            case DeadlineCorrected e -> due(e.deadline().value(), e.due());
            case DeadlineMoved e -> due(e.deadline().value(), e.due());
            case DeadlineMet e -> facts.deadlines.remove(e.deadline().value());
            case DeadlineWaived e -> facts.deadlines.remove(e.deadline().value());
            case DeadlineMissed _ -> {} // it stays in sight as overdue: a lost right most of all
            case ConsentRecorded e -> consented(e);
            case ConsentRefused e -> {
                facts.refusals.add(new RefusedConsent(e.refusal(), e.giver(), e.purpose(), e.recipient()));
                needed(e.purpose(), e.recipient());
            }
            case ConsentWithdrawn e ->
                facts.consents.removeIf(consent -> e.consents().contains(consent.consent()));
            case ConsentWaiverProposed e -> needed(e.purpose(), e.recipient());
            case ConsentRequirementWaived e ->
                facts.waivers.add(new AgreedWaiver(e.waiver(), e.purpose(), e.recipient(), e.ground(), e.validUntil()));
            case MediationStarted e -> {
                facts.mediations.put(
                        e.mediation().value(), new WorkFacts.Mediation(e.body(), MediationStage.ACTIVE, false));
                needed(MEDIATION, e.body());
            }
            case BodyContacted e -> {
                waiting(e.mediation().value(), true);
                used(e.waiver());
            }
            case MediationContactRecorded e -> waiting(e.mediation().value(), false);
            case MediationSuspended e -> stage(e.mediation().value(), MediationStage.SUSPENDED);
            case MediationResumed e -> stage(e.mediation().value(), MediationStage.ACTIVE);
            case MediationConcluded e -> ended(e.mediation().value());
            case MediationAborted e -> ended(e.mediation().value());
            case CaseReferred e -> {
                facts.waitingReferrals.add(e.referral().value());
                done(SHARE_WITH_BODY, e.to());
                used(e.waiver());
            }
            case ReferralAnswered e ->
                facts.waitingReferrals.remove(e.referral().value());
            case ReportRequested e -> {
                facts.needs.removeIf(need -> need.purpose() == COURT_REPORT);
                used(e.waiver());
            }
            case SatisfactionInvited e -> facts.toAsk.put(e.party().value(), e.until());
            case SatisfactionRecorded e -> facts.toAsk.remove(e.party().value());
            case SatisfactionInvitationEnded e -> facts.toAsk.remove(e.party().value());
            case CaseHeld _ -> facts.stage = CaseStage.ON_HOLD;
            case CaseResumed _ -> facts.stage = CaseStage.OPEN;
            case CaseClosed _ -> facts.stage = CaseStage.CLOSED;
            case CaseReopened _ -> facts.stage = CaseStage.OPEN;
            case CaseArchived _ -> facts.stage = CaseStage.ARCHIVED;
            case SubjectDataErased e -> erased(e);
            case EntryCorrected e -> corrected(e);
            case WallRaised _, WallLifted _, GlassBroken _ -> {} // who may see it: case_access
            case DecisionRecorded _, ChildViewRecorded _, NoteAdded _, AdviceGiven _, AdviceSuperseded _ -> {}
            case DeadlineDue _, ConsentWaiverDeclined _, ConsentReconfirmationDue _ -> {} // follow from the dates
            case AgreementProposed _, TermsAgreed _ -> {}
            case SafetyConcernRaised _, ProtocolDecisionProposed _, ProtocolStepTaken _, SafetyStopLifted _ -> {}
            case CaseCalledGrave _, GraveCallTakenBack _ -> {}
            case CaseEscalatedToResearch _, ResearchParticipationEnded _ -> {}
            case CasesLinked _, CaseMerged _, RetentionStarted _, RetentionExtended _, NotABsnConfirmed _ -> {}
            case LegalHoldPlaced _, LegalHoldReleased _, ErasureRequested _, ErasureDecided _, ErasureCompleted _ -> {}
        }
    }

    private void opened(CaseOpened event) {
        facts.number = event.number();
        facts.urgency = event.urgency();
        facts.team = event.team().value();
    }

    private void added(PartyAdded event) {
        if (event.role() == PartyRole.CHILD) {
            facts.child = event.party();
            facts.childPerson = event.person();
            facts.childEntry = eventId;
            facts.childName = new ChildName(event.identity(), null, null, null);
            facts.birthDate = event.birthDate();
        }
    }

    private void consented(ConsentRecorded event) {
        var need = new ConsentNeed(event.purpose(), event.recipient());
        facts.refusals.removeIf(refusal -> refusal.giver().equals(event.giver()) && refusal.concerns(need));
        var dataSet = event.dataSet().isEmpty() ? EnumSet.noneOf(DataCategory.class) : EnumSet.copyOf(event.dataSet());
        facts.consents.add(new GivenConsent(
                event.consent(),
                event.giver(),
                event.purpose(),
                event.recipient(),
                dataSet,
                event.validFrom(),
                event.validUntil()));
        needed(event.purpose(), event.recipient());
    }

    private void needed(ConsentPurpose purpose, @Nullable BodyId recipient) {
        if (ACTS.contains(purpose)) {
            facts.needs.add(new ConsentNeed(purpose, recipient));
        }
    }

    private void done(ConsentPurpose purpose, BodyId recipient) {
        facts.needs.removeIf(need -> need.purpose() == purpose
                && (need.recipient() == null || need.recipient().equals(recipient)));
    }

    private void used(@Nullable WaiverId used) {
        facts.waivers.removeIf(waiver -> waiver.waiver().equals(used));
    }

    private void due(UUID deadline, LocalDate due) {
        facts.deadlines.computeIfPresent(deadline, (_, before) -> before.movedTo(due));
    }

    private void waiting(UUID mediation, boolean waits) {
        facts.mediations.computeIfPresent(mediation, (_, before) -> before.waiting(waits));
    }

    private void stage(UUID mediation, MediationStage stage) {
        facts.mediations.computeIfPresent(mediation, (_, before) -> before.in(stage));
    }

    private void ended(UUID mediation) {
        stage(mediation, MediationStage.DONE);
        var over = facts.mediations.get(mediation);
        if (over != null) {
            done(MEDIATION, over.body());
        }
    }

    private void erased(SubjectDataErased event) {
        if (event.subject().equals(facts.childPerson)) {
            facts.childName = ChildName.erased(event.subject());
            facts.birthDate = null;
        }
    }

    @SuppressWarnings("unchecked") // a date is a text in JSON, so the sealed text opens as a date
    private void corrected(EntryCorrected event) {
        var before = facts.childName;
        if (before == null || !event.event().equals(facts.childEntry)) {
            return;
        }
        switch (event.field()) {
            case "name" -> facts.childName = before.named(event.value());
            case "pseudonym" -> facts.childName = before.called(event.value());
            case "birthDate" -> facts.birthDate = (Sensitive<LocalDate>) (Sensitive<?>) event.value();
            default -> {} // the line shows nothing else of the child
        }
    }
}

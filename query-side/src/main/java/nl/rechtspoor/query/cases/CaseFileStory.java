package nl.rechtspoor.query.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent.*;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.CaseStage;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.cases.WaiverId;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.cases.CaseFile.*;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.jspecify.annotations.Nullable;

/** Says what each event of a case puts into its file. A new event does not compile until it has a place here. */
final class CaseFileStory {
    private static final int LAST_PROTOCOL_STEP = 5;

    final Keyring keyring;
    private final ErasedSubjects erased;
    final ConsentFacts consent = new ConsentFacts();
    final Map<UUID, PartyAdded> parties = new LinkedHashMap<>();
    final Map<UUID, Mediation> mediations = new LinkedHashMap<>();
    final Map<UUID, Deadline> deadlines = new LinkedHashMap<>();
    final Map<UUID, Waiver> waivers = new LinkedHashMap<>();
    final Map<UUID, Advice> advice = new LinkedHashMap<>();
    final Map<UUID, Referral> referrals = new LinkedHashMap<>();
    final Map<UUID, Hold> holds = new LinkedHashMap<>();
    final Map<UUID, ErasureRequest> erasures = new LinkedHashMap<>();
    final Map<UUID, Wall> walls = new LinkedHashMap<>();
    final Map<UUID, LocalDate> toAsk = new LinkedHashMap<>();
    final List<Decision> decisions = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final Map<UUID, GraveCall> graveCalls = new LinkedHashMap<>();
    final List<Escalation> escalations = new ArrayList<>();
    final List<ReportRequest> reports = new ArrayList<>();
    final List<Link> links = new ArrayList<>();
    final Set<Integer> steps = new TreeSet<>();
    CaseStage state = CaseStage.OPEN;

    @Nullable
    RecordedEvent last;

    @Nullable
    RecordedEvent first;

    @Nullable
    Urgency urgency;

    @Nullable
    UUID team;

    @Nullable
    UUID assignee;

    @Nullable
    Classification classification;

    @Nullable
    Personal<String> otherText;

    @Nullable
    ChildView childView;

    @Nullable
    SafetyLevel safetyLevel;

    boolean safetyStop;

    @Nullable
    UUID proposedBy;

    @Nullable
    Personal<String> proposedDecision;

    @Nullable
    ParticipationEnd participationEnded;

    @Nullable
    CaseOutcome outcome;

    @Nullable
    LocalDate heldUntil;

    @Nullable
    LocalDate retentionUntil;

    CaseFileStory(Keyring keyring, ErasedSubjects erased) {
        this.keyring = keyring;
        this.erased = erased;
    }

    void tell(RecordedEvent recorded) {
        first = first == null ? recorded : first;
        last = recorded;
        consent.tell(recorded);
        var at = recorded.happenedAt();
        var by = recorded.actor();
        switch (recorded.event()) {
            case CaseOpened e -> {
                urgency = e.urgency();
                team = e.team().value();
            }
            case CaseClassified e -> {
                classification = e.classification();
                otherText = text(e.otherText());
            }
            case UrgencyChanged e -> urgency = e.urgency();
            case CaseAssigned e -> {
                assignee = e.assignee().value();
                team = e.team().value();
            }
            case WallRaised e -> walls.put(e.staff().value(), new Wall(e.staff().value(), null, opened(e.reason())));
            case WallLifted e -> walls.remove(e.staff().value());
            case PartyAdded e -> parties.put(e.party().value(), e);
            case DecisionRecorded e ->
                decisions.add(new Decision(
                        e.decision(), e.body(), e.type(), e.date(), e.receivedAt(), text(e.reference()), e.ecli()));
            case DeadlineSet e ->
                deadlines.put(
                        e.deadline().value(),
                        new Deadline(
                                e.deadline(),
                                e.kind(),
                                e.rule(),
                                e.due(),
                                e.internalDue(),
                                DeadlineState.OPEN,
                                text(e.note()),
                                null));
            case DeadlineCorrected e ->
                deadlines.computeIfPresent(e.deadline().value(), (_, d) -> d.moved(e.due(), e.internalDue()));
            case DeadlineMoved e ->
                deadlines.computeIfPresent(e.deadline().value(), (_, d) -> d.moved(e.due(), e.internalDue()));
            case DeadlineMet e -> deadlines.computeIfPresent(e.deadline().value(), (_, d) -> d.met(opened(e.proof())));
            case DeadlineWaived e -> deadline(e.deadline().value(), DeadlineState.WAIVED);
            case DeadlineDue e -> deadline(e.deadline().value(), DeadlineState.DUE);
            case DeadlineMissed e -> deadline(e.deadline().value(), DeadlineState.MISSED);
            case ChildViewRecorded e ->
                childView = new ChildView(text(e.view()), e.notHeard(), text(e.explanation()), at);
            case NoteAdded e -> notes.add(new Note(e.note(), opened(e.text()), at, by));
            case AdviceGiven e ->
                advice.put(
                        e.advice().value(), new Advice(e.advice(), e.level(), e.to(), opened(e.text()), at, by, null));
            case AdviceSuperseded e -> advice.computeIfPresent(e.advice().value(), (_, a) -> a.noLonger());
            case ConsentWaiverProposed e ->
                waivers.put(
                        e.waiver().value(),
                        new Waiver(
                                e.waiver(),
                                e.purpose(),
                                e.recipient(),
                                e.ground(),
                                WaiverState.PROPOSED,
                                by,
                                null,
                                null,
                                opened(e.reason())));
            case ConsentWaiverDeclined e ->
                waivers.computeIfPresent(e.waiver().value(), (_, w) -> w.in(WaiverState.DECLINED));
            case ConsentRequirementWaived e ->
                waivers.computeIfPresent(
                        e.waiver().value(), (_, w) -> w.agreed(e.agreedBy().value(), e.validUntil()));
            case MediationStarted e ->
                mediations.put(
                        e.mediation().value(),
                        new Mediation(
                                e.mediation(),
                                e.body(),
                                opened(e.goal()),
                                MediationState.ACTIVE,
                                null,
                                e.dataSet(),
                                List.of(),
                                null,
                                null));
            case BodyContacted e -> {
                var message = new Message(Direction.OUTGOING, opened(e.message()), at, e.consents(), e.dataSet());
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.with(message));
                used(e.waiver());
            }
            case MediationContactRecorded e -> {
                var message = new Message(Direction.INCOMING, opened(e.message()), at, null, null);
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.with(message));
            }
            case MediationSuspended e ->
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.in(MediationState.SUSPENDED, e.cause()));
            case MediationResumed e ->
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.in(MediationState.ACTIVE, null));
            case AgreementProposed e ->
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.on(opened(e.terms())));
            case TermsAgreed e -> mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.on(opened(e.terms())));
            case MediationConcluded e ->
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.concluded(e.result()));
            case MediationAborted e ->
                mediations.computeIfPresent(e.mediation().value(), (_, m) -> m.in(MediationState.ABORTED, null));
            case CaseReferred e -> {
                referrals.put(
                        e.referral().value(),
                        new Referral(e.referral(), e.to(), opened(e.message()), e.dataSet(), at, null, null));
                used(e.waiver());
            }
            case ReferralAnswered e ->
                referrals.computeIfPresent(e.referral().value(), (_, r) -> r.answered(e.answer(), text(e.note())));
            case SafetyConcernRaised e -> {
                safetyLevel = e.level();
                safetyStop = safetyStop || e.level() == SafetyLevel.ACUTE_DANGER;
                if (steps.contains(LAST_PROTOCOL_STEP)) {
                    steps.clear(); // a concern after a finished protocol begins it anew
                }
            }
            case ProtocolDecisionProposed e -> {
                proposedBy = e.proposedBy().value();
                proposedDecision = opened(e.decision());
            }
            case ProtocolStepTaken e -> {
                steps.add(e.step());
                if (e.confirmedBy() != null) {
                    proposedBy = null;
                    proposedDecision = null;
                }
            }
            case SafetyStopLifted _ -> safetyStop = false;
            case CaseCalledGrave e -> {
                var caller = e.calledBy().value();
                graveCalls.put(caller, new GraveCall(caller, e.ground(), opened(e.reason()), at));
            }
            case GraveCallTakenBack e -> graveCalls.remove(e.calledBy().value());
            case ReportRequested e -> {
                reports.add(new ReportRequest(e.kind(), e.court(), at));
                used(e.waiver());
            }
            case CaseEscalatedToResearch e -> escalations.add(new Escalation(e.pattern(), e.issueHint(), at));
            case ResearchParticipationEnded e -> participationEnded = e.kind();
            case CaseHeld e -> {
                state = CaseStage.ON_HOLD;
                heldUntil = e.until();
            }
            case CaseResumed _ -> {
                state = CaseStage.OPEN;
                heldUntil = null;
            }
            case CasesLinked e -> links.add(new Link(e.other().value(), null, e.kind()));
            case CaseClosed e -> {
                state = CaseStage.CLOSED;
                outcome = e.outcome();
                heldUntil = null;
            }
            case SatisfactionInvited e -> toAsk.put(e.party().value(), e.until());
            case SatisfactionRecorded e -> toAsk.remove(e.party().value());
            case SatisfactionInvitationEnded e -> toAsk.remove(e.party().value());
            case RetentionStarted e -> retentionUntil = e.until();
            case RetentionExtended e -> retentionUntil = e.until();
            case CaseReopened _ -> {
                state = CaseStage.OPEN;
                outcome = null;
                retentionUntil = null;
            }
            case CaseArchived _ -> state = CaseStage.ARCHIVED;
            case LegalHoldPlaced e -> holds.put(e.hold().value(), new Hold(e.hold(), opened(e.reason()), at, false));
            case LegalHoldReleased e -> holds.computeIfPresent(e.hold().value(), (_, h) -> h.over());
            case ErasureRequested e ->
                erasures.put(
                        e.request().value(),
                        new ErasureRequest(e.request(), e.person().value(), text(e.note()), null, null, false));
            case ErasureDecided e ->
                erasures.computeIfPresent(e.request().value(), (_, r) -> r.decided(e.granted(), e.ground()));
            case SubjectDataErased e -> {
                if (e.request() != null) {
                    erasures.computeIfPresent(e.request().value(), (_, r) -> r.done());
                }
            }
            case AuthorityRecorded _, ConsentRecorded _, ConsentRefused _, ConsentWithdrawn _ -> {} // ConsentFacts
            case ConsentReconfirmationDue _, CaseMerged _, GlassBroken _ -> {} // the timeline tells
            case ErasureCompleted _ -> {} // the timeline tells
            case EntryCorrected _, NotABsnConfirmed _ -> {} // a correction stands in the entry itself
        }
    }

    Personal<String> opened(Sensitive<String> value) {
        return Personal.of(value, String.class, keyring, erased);
    }

    @Nullable
    Personal<String> text(@Nullable Sensitive<String> value) {
        return value == null ? null : opened(value);
    }

    private void deadline(UUID id, DeadlineState newState) {
        deadlines.computeIfPresent(id, (_, deadline) -> deadline.in(newState));
    }

    private void used(@Nullable WaiverId used) {
        if (used != null) {
            waivers.computeIfPresent(used.value(), (_, waiver) -> waiver.in(WaiverState.USED));
        }
    }
}

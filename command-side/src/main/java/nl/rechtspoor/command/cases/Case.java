package nl.rechtspoor.command.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.AdviceGiven;
import nl.rechtspoor.kernel.cases.CaseEvent.AdviceSuperseded;
import nl.rechtspoor.kernel.cases.CaseEvent.AgreementProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.AuthorityRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.BodyContacted;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClassified;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseHeld;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseMerged;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReferred;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseResumed;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.CaseEvent.ChildViewRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentReconfirmationDue;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRequirementWaived;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverDeclined;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWaiverProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineDue;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMissed;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineMoved;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineWaived;
import nl.rechtspoor.kernel.cases.CaseEvent.DecisionRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureDecided;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldPlaced;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldReleased;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationAborted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationConcluded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationContactRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationResumed;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.CaseEvent.NotABsnConfirmed;
import nl.rechtspoor.kernel.cases.CaseEvent.NoteAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolDecisionProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolStepTaken;
import nl.rechtspoor.kernel.cases.CaseEvent.ReferralAnswered;
import nl.rechtspoor.kernel.cases.CaseEvent.ReportRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyStopLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.CaseEvent.TermsAgreed;
import nl.rechtspoor.kernel.cases.CaseEvent.UrgencyChanged;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what may happen to one case. Consent, mediation, deadlines and parties live in it as members, because only
 * together can they promise that nothing goes out without consent. It remembers only what its decisions need.
 */
@Aggregate(type = "case")
class Case {
    // without a first value: Axon takes the identifier of the first event from here once it has been evolved
    @AggregateIdentifier
    private CaseId id;

    @AggregateMember
    final Access access = new Access(this);

    @AggregateMember
    final CaseFile file = new CaseFile(this);

    @AggregateMember
    final Parties parties = new Parties(this);

    @AggregateMember
    final Deadlines deadlines = new Deadlines(this);

    @AggregateMember
    final Consents consents = new Consents(this);

    @AggregateMember
    final Waivers waivers = new Waivers(this);

    @AggregateMember
    final Mediations mediations = new Mediations(this);

    @AggregateMember
    final Sharing sharing = new Sharing(this);

    @AggregateMember
    final Safety safety = new Safety(this);

    @AggregateMember
    final Gravity gravity = new Gravity(this);

    @AggregateMember
    final Research research = new Research(this);

    @AggregateMember
    final LifeCycle lifeCycle = new LifeCycle(this);

    @AggregateMember
    final Satisfaction satisfaction = new Satisfaction(this);

    @AggregateMember
    final Links links = new Links(this);

    @AggregateMember
    final Privacy privacy = new Privacy(this);

    final Clearances clearances = new Clearances(this);

    /** For Axon. */
    protected Case() {}

    @CommandHandler
    Case(OpenCase command, Act act, Knowledge knowledge) {
        new Opening(command, act, knowledge).events().forEach(event -> apply(event));
        NumbersConfirmed.in(command, act, new CaseId(act.commandId())).ifPresent(event -> apply(event));
    }

    /** Nobody reaches a handler who has nothing to do with the case, and no command in the wrong stage of its life. */
    @CommandHandlerInterceptor
    Object guard(CaseCommand command, Act act, InterceptorChain chain) throws Exception {
        access.check(command, act);
        lifeCycle.check(command);
        var result = chain.proceed();
        NumbersConfirmed.in(command, act, id).ifPresent(event -> apply(event));
        return result;
    }

    @EventSourcingHandler
    void evolve(CaseEvent event, @MessageIdentifier String eventId) {
        switch (event) {
            case CaseOpened opened -> {
                id = opened.caseId();
                access.evolve(opened);
                file.evolve(opened);
            }
            case CaseClassified classified -> file.evolve(classified);
            case UrgencyChanged changed -> file.evolve(changed);
            case CaseAssigned assigned -> access.evolve(assigned);
            case WallRaised raised -> access.evolve(raised);
            case WallLifted lifted -> access.evolve(lifted);
            case GlassBroken broken -> access.evolve(broken);
            case PartyAdded added -> parties.evolve(added, eventId);
            case AuthorityRecorded recorded -> parties.evolve(recorded);
            case DecisionRecorded _ -> {} // what is disputed decides nothing here
            case DeadlineSet set -> deadlines.evolve(set);
            case DeadlineCorrected corrected -> deadlines.evolve(corrected);
            case DeadlineMoved moved -> deadlines.evolve(moved);
            case DeadlineMet met -> deadlines.become(met.deadline(), Deadline.State.MET);
            case DeadlineWaived waived -> deadlines.become(waived.deadline(), Deadline.State.WAIVED);
            case DeadlineDue due -> deadlines.become(due.deadline(), Deadline.State.DUE);
            case DeadlineMissed missed -> deadlines.become(missed.deadline(), Deadline.State.MISSED);
            case ChildViewRecorded recorded -> file.evolve(recorded);
            case NoteAdded _ -> {} // notes decide nothing
            case AdviceGiven given -> file.evolve(given);
            case AdviceSuperseded superseded -> file.evolve(superseded);
            case ConsentRecorded recorded -> consents.evolve(recorded);
            case CaseEvent.ConsentRefused refused -> consents.evolve(refused);
            case ConsentWithdrawn withdrawn -> consents.evolve(withdrawn);
            case ConsentWaiverProposed proposed -> waivers.evolve(proposed);
            case ConsentWaiverDeclined declined -> waivers.close(declined.waiver());
            case ConsentRequirementWaived waived -> waivers.evolve(waived);
            case ConsentReconfirmationDue due -> parties.evolve(due);
            case MediationStarted started -> mediations.evolve(started);
            case BodyContacted contacted -> waivers.use(contacted.waiver());
            case MediationContactRecorded _ -> {} // what comes in is never held up
            case MediationSuspended suspended -> mediations.suspend(suspended.mediation());
            case MediationResumed resumed -> mediations.resume(resumed.mediation());
            case AgreementProposed _ -> {} // terms on the table decide nothing
            case TermsAgreed _ -> {} // a mediation ends when somebody concludes it
            case MediationConcluded concluded -> mediations.end(concluded.mediation());
            case MediationAborted aborted -> mediations.end(aborted.mediation());
            case CaseReferred referred -> sharing.evolve(referred);
            case ReferralAnswered answered -> sharing.evolve(answered);
            case SafetyConcernRaised raised -> safety.evolve(raised);
            case ProtocolDecisionProposed proposed -> safety.evolve(proposed);
            case ProtocolStepTaken taken -> safety.evolve(taken);
            case SafetyStopLifted _ -> safety.lift();
            case CaseEvent.CaseCalledGrave called -> gravity.evolve(called);
            case CaseEvent.GraveCallTakenBack takenBack -> gravity.evolve(takenBack);
            case ReportRequested requested -> sharing.evolve(requested);
            case CaseEscalatedToResearch escalated -> research.evolve(escalated);
            case ResearchParticipationEnded ended -> research.evolve(ended);
            case CaseHeld held -> lifeCycle.evolve(held);
            case CaseResumed _ -> lifeCycle.open();
            case CasesLinked linked -> links.evolve(linked);
            case CaseMerged _ -> {} // the closing that follows says it all
            case CaseClosed _ -> lifeCycle.close();
            case RetentionStarted started -> lifeCycle.evolve(started);
            case RetentionExtended extended -> lifeCycle.evolve(extended);
            case CaseEvent.SatisfactionInvited invited -> satisfaction.evolve(invited);
            case CaseEvent.SatisfactionRecorded recorded -> satisfaction.evolve(recorded);
            case CaseEvent.SatisfactionInvitationEnded ended -> satisfaction.evolve(ended);
            case CaseReopened _ -> lifeCycle.open();
            case EntryCorrected corrected -> parties.evolve(corrected);
            case NotABsnConfirmed _ -> {} // kept for the history alone
            case LegalHoldPlaced placed -> privacy.evolve(placed);
            case LegalHoldReleased released -> privacy.evolve(released);
            case ErasureRequested requested -> privacy.evolve(requested);
            case ErasureDecided decided -> privacy.evolve(decided);
            case SubjectDataErased erased -> privacy.evolve(erased);
            case ErasureCompleted completed -> privacy.evolve(completed);
            case CaseEvent.CaseArchived _ -> lifeCycle.archive();
        }
    }

    CaseId id() {
        return id;
    }

    /** Text about the case as a whole, under the case's own key. */
    Sensitive<String> text(String field, String text) {
        return Sensitive.of(id.subject(), field, text);
    }

    /** The same, where nothing may have been said. */
    @Nullable
    Sensitive<String> textOrNull(String field, @Nullable String text) {
        return text == null || text.isBlank() ? null : text(field, text);
    }
}

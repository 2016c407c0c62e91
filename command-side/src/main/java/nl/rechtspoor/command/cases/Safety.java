package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import nl.rechtspoor.command.cases.ConsentRejection.ProposalUnknown;
import nl.rechtspoor.command.cases.ConsentRejection.SamePerson;
import nl.rechtspoor.command.cases.SafetyCommand.ConfirmProtocolDecision;
import nl.rechtspoor.command.cases.SafetyCommand.LiftSafetyStop;
import nl.rechtspoor.command.cases.SafetyCommand.ProposeProtocolDecision;
import nl.rechtspoor.command.cases.SafetyCommand.RecordSafetyConcern;
import nl.rechtspoor.command.cases.SafetyCommand.TakeProtocolStep;
import nl.rechtspoor.command.cases.WorkRejection.NothingStopped;
import nl.rechtspoor.command.cases.WorkRejection.StepOrder;
import nl.rechtspoor.kernel.cases.CaseEvent.DeadlineSet;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolDecisionProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.ProtocolStepTaken;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyConcernRaised;
import nl.rechtspoor.kernel.cases.CaseEvent.SafetyStopLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.UrgencyChanged;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.kernel.rules.DeadlineRules;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** The safety protocol: five steps in order, the last one by two people, and a stop on mediation in acute danger. */
class Safety {
    private static final int LAST_STEP = 5;

    private final Case theCase;
    private boolean concerned;
    private boolean stopped;
    private int stepsTaken;
    private @Nullable ProtocolDecisionProposed proposal;

    Safety(Case theCase) {
        this.theCase = theCase;
    }

    /** Acute danger also makes the case most urgent and a task for today; it never reports anybody by itself. */
    @CommandHandler
    void handle(RecordSafetyConcern command, Act act, Knowledge knowledge) {
        var description = theCase.text("safety-concern-raised/description", command.description());
        apply(new SafetyConcernRaised(theCase.id(), command.level(), description));
        if (command.level() != SafetyLevel.ACUTE_DANGER) {
            return;
        }
        theCase.mediations.suspendAll(null, SuspensionCause.SAFETY);
        if (theCase.file.urgency() != Urgency.ACUTE_DANGER) {
            var reason = theCase.text("urgency-changed/reason", command.description());
            apply(new UrgencyChanged(theCase.id(), Urgency.ACUTE_DANGER, reason));
        }
        apply(new DeadlineSet(
                theCase.id(),
                new DeadlineId(DerivedId.of(act.commandId(), "deadline", 0)),
                DeadlineKind.SOFT,
                DeadlineRules.CUSTOM,
                act.today(),
                act.today(),
                theCase.text("deadline-set/note", command.description()),
                knowledge.calendarOn(act.day()).version()));
    }

    @CommandHandler
    void handle(TakeProtocolStep command, Act act) {
        rejectIf(!concerned || command.step() != stepsTaken + 1 || command.step() >= LAST_STEP, outOfOrder());
        var note = theCase.text("protocol-step-taken/note", command.note());
        apply(new ProtocolStepTaken(theCase.id(), command.step(), note, null));
    }

    @CommandHandler
    void handle(ProposeProtocolDecision command, Act act) {
        rejectIf(stepsTaken != LAST_STEP - 1, outOfOrder());
        apply(new ProtocolDecisionProposed(
                theCase.id(), act.actor(), theCase.text("protocol-decision-proposed/decision", command.decision())));
    }

    @CommandHandler
    void handle(ConfirmProtocolDecision command, Act act) {
        if (proposal == null) {
            throw new Rejected(new ProposalUnknown());
        }
        rejectIf(proposal.proposedBy().equals(act.actor()), new SamePerson());
        apply(new ProtocolStepTaken(theCase.id(), LAST_STEP, proposal.decision(), act.actor()));
    }

    @CommandHandler
    void handle(LiftSafetyStop command, Act act) {
        rejectIf(!stopped, new NothingStopped());
        apply(new SafetyStopLifted(theCase.id(), theCase.text("safety-stop-lifted/reason", command.reason())));
    }

    private StepOrder outOfOrder() {
        return new StepOrder(concerned ? Math.min(stepsTaken + 1, LAST_STEP) : 0);
    }

    boolean isStopped() {
        return stopped;
    }

    /** A concern after a finished protocol begins it anew. */
    void evolve(SafetyConcernRaised raised) {
        concerned = true;
        stopped |= raised.level() == SafetyLevel.ACUTE_DANGER;
        if (stepsTaken == LAST_STEP) {
            stepsTaken = 0;
        }
    }

    void evolve(ProtocolDecisionProposed proposed) {
        proposal = proposed;
    }

    void evolve(ProtocolStepTaken taken) {
        stepsTaken = taken.step();
        proposal = null;
    }

    void lift() {
        stopped = false;
    }
}

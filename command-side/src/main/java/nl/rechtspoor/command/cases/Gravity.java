package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashSet;
import java.util.Set;
import nl.rechtspoor.command.cases.GravityCommand.CallCaseGrave;
import nl.rechtspoor.command.cases.GravityCommand.TakeBackGraveCall;
import nl.rechtspoor.command.cases.WorkRejection.AlreadyCalledGrave;
import nl.rechtspoor.command.cases.WorkRejection.NoGraveCall;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseCalledGrave;
import nl.rechtspoor.kernel.cases.CaseEvent.GraveCallTakenBack;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.commandhandling.CommandHandler;

/** Who calls the case grave. Everybody speaks for themselves alone: nobody calls twice, or takes back for another. */
class Gravity {
    private final Case theCase;
    private final Set<StaffId> callers = new HashSet<>();

    Gravity(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(CallCaseGrave command, Act act) {
        rejectIf(callers.contains(act.actor()), new AlreadyCalledGrave());
        apply(new CaseCalledGrave(
                theCase.id(),
                act.actor(),
                command.ground(),
                theCase.text("case-called-grave/reason", command.reason())));
    }

    @CommandHandler
    void handle(TakeBackGraveCall command, Act act) {
        rejectIf(!callers.contains(act.actor()), new NoGraveCall());
        apply(new GraveCallTakenBack(
                theCase.id(), act.actor(), theCase.text("grave-call-taken-back/reason", command.reason())));
    }

    void evolve(CaseCalledGrave called) {
        callers.add(called.calledBy());
    }

    void evolve(GraveCallTakenBack takenBack) {
        callers.remove(takenBack.calledBy());
    }
}

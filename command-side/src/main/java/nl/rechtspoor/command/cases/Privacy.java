package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Holds, and the right to be forgotten. */
class Privacy {
    private record Request(SubjectId person, @Nullable ErasureDecided decision) {}

    private final Case theCase;
    private final Set<LegalHoldId> holds = new HashSet<>();
    private final Map<ErasureRequestId, Request> requests = new HashMap<>();
    private final Set<SubjectId> erased = new HashSet<>();
    private final Set<SubjectId> completed = new HashSet<>();

    Privacy(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(PlaceLegalHold command, Act act) {
        apply(new LegalHoldPlaced(
                theCase.id(),
                new LegalHoldId(act.commandId()),
                theCase.text("legal-hold-placed/reason", command.reason())));
    }

    @CommandHandler
    void handle(ReleaseLegalHold command, Act act) {
        rejectIf(!holds.contains(command.hold()), new HoldUnknown(command.hold()));
        apply(new LegalHoldReleased(
                theCase.id(), command.hold(), theCase.text("legal-hold-released/reason", command.reason())));
    }

    @CommandHandler
    void handle(RequestErasure command, Act act) {
        rejectIf(!theCase.parties.people().contains(command.person()), new SubjectUnknown());
        apply(new ErasureRequested(
                theCase.id(),
                new ErasureRequestId(act.commandId()),
                command.person(),
                theCase.textOrNull("erasure-requested/note", command.note())));
    }

    @CommandHandler
    void handle(DecideErasure command, Act act, Knowledge knowledge) {
        var request = find(command.request());
        rejectIf(request.decision() != null, new AlreadyFinal());
        rejectIf(command.granted() != command.ground().grants(), new ErasureGroundInvalid(command.ground()));
        rejectIf(command.granted() && isHeld(request, knowledge), new LegalHold());
        apply(new ErasureDecided(theCase.id(), command.request(), command.granted(), command.ground()));
    }

    @CommandHandler
    void handle(ExecuteErasure command, Act act, Knowledge knowledge) {
        var request = find(command.request());
        var decision = request.decision();
        if (decision == null || !decision.granted()) {
            throw new Rejected(new NotDecided());
        }
        rejectIf(isHeld(request, knowledge), new LegalHold());
        rejectIf(erased.contains(request.person()), new AlreadyFinal());
        erase(request.person(), decision.ground(), command.request());
        // what the file says about a case is about its child
        if (request.person().equals(theCase.parties.childOrCase())) {
            erase(theCase.id().subject(), decision.ground(), command.request());
        }
        theCase.satisfaction.endForErased(request.person(), act);
    }

    /** Idempotent: whoever was erased here already, or never was here, is not told again. */
    @CommandHandler
    void handle(NoteErasure command, Act act) {
        if (theCase.parties.people().contains(command.person())) {
            erase(command.person(), command.ground(), null);
            theCase.satisfaction.endForErased(command.person(), act);
        }
    }

    /** Idempotent: only what was erased is completed, and once. */
    @CommandHandler
    void handle(CompleteErasure command, Act act) {
        if (erased.contains(command.subject()) && !completed.contains(command.subject())) {
            apply(new ErasureCompleted(theCase.id(), command.subject()));
        }
    }

    /** Everybody whose data no other case needs, and what the file says. */
    void eraseEverybody(Knowledge knowledge) {
        theCase.parties.people().stream()
                .filter(person -> !knowledge.people().isElsewhere(person, theCase.id()))
                .forEach(person -> erase(person, ErasureGround.RETENTION_EXPIRED, null));
        erase(theCase.id().subject(), ErasureGround.RETENTION_EXPIRED, null);
    }

    private void erase(SubjectId subject, ErasureGround ground, @Nullable ErasureRequestId request) {
        if (!erased.contains(subject)) {
            apply(new SubjectDataErased(theCase.id(), subject, ground, request));
        }
    }

    private boolean isHeld(Request request, Knowledge knowledge) {
        return isOnHold() || knowledge.people().isOnHold(request.person());
    }

    boolean isErased(@Nullable SubjectId person) {
        return erased.contains(person);
    }

    boolean isOnHold() {
        return !holds.isEmpty();
    }

    private Request find(ErasureRequestId id) {
        var request = requests.get(id);
        if (request == null) {
            throw new Rejected(new RequestUnknown(id));
        }
        return request;
    }

    void evolve(LegalHoldPlaced placed) {
        holds.add(placed.hold());
    }

    void evolve(LegalHoldReleased released) {
        holds.remove(released.hold());
    }

    void evolve(ErasureRequested requested) {
        requests.put(requested.request(), new Request(requested.person(), null));
    }

    void evolve(ErasureDecided decided) {
        requests.computeIfPresent(decided.request(), (_, request) -> new Request(request.person(), decided));
    }

    void evolve(SubjectDataErased subject) {
        erased.add(subject.subject());
    }

    void evolve(ErasureCompleted subject) {
        completed.add(subject.subject());
    }
}

package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.command.cases.ConsentRejection.ScopeEmpty;
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
import nl.rechtspoor.kernel.cases.CaseEvent.AgreementProposed;
import nl.rechtspoor.kernel.cases.CaseEvent.BodyContacted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationAborted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationConcluded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationContactRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationResumed;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.MediationSuspended;
import nl.rechtspoor.kernel.cases.CaseEvent.TermsAgreed;
import nl.rechtspoor.kernel.cases.ConsentNeed;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.DataCategory;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.kernel.cases.SuspensionCause;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.Rejected;
import org.axonframework.commandhandling.CommandHandler;
import org.jspecify.annotations.Nullable;

/** Talking with bodies. Whatever goes out passes the consent rules again; whatever comes in does not. */
class Mediations {
    private record Mediation(BodyId body, boolean suspended) {}

    private final Case theCase;
    private final Map<MediationId, Mediation> running = new LinkedHashMap<>();
    private boolean everMediated;

    Mediations(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(Mediate command, Act act, Knowledge knowledge) {
        rejectIf(!knowledge.bodies().exists(command.body(), act.day()), new BodyUnknown(command.body(), null));
        rejectIf(command.dataSet().isEmpty(), new ScopeEmpty("dataSet"));
        var clearance = clear(command.body(), command.dataSet(), act, knowledge);
        rejectIf(!theCase.file.childHeard(), new ChildViewMissing());
        var mediation = new MediationId(act.commandId());
        apply(new MediationStarted(
                theCase.id(),
                mediation,
                command.body(),
                theCase.text("mediation-started/goal", command.goal()),
                command.dataSet()));
        contact(mediation, command.body(), command.message(), command.dataSet(), clearance);
    }

    @CommandHandler
    void handle(SendMediationMessage command, Act act, Knowledge knowledge) {
        var mediation = find(command.mediation());
        rejectIf(command.dataSet().isEmpty(), new ScopeEmpty("dataSet"));
        var clearance = clear(mediation.body(), command.dataSet(), act, knowledge);
        goOn(command.mediation());
        contact(command.mediation(), mediation.body(), command.message(), command.dataSet(), clearance);
    }

    @CommandHandler
    void handle(RecordMediationContact command, Act act) {
        find(command.mediation());
        apply(new MediationContactRecorded(
                theCase.id(),
                command.mediation(),
                theCase.text("mediation-contact-recorded/message", command.message())));
    }

    @CommandHandler
    void handle(ProposeAgreement command, Act act, Knowledge knowledge) {
        clear(find(command.mediation()).body(), Set.of(), act, knowledge);
        goOn(command.mediation());
        apply(new AgreementProposed(
                theCase.id(), command.mediation(), theCase.text("agreement-proposed/terms", command.terms())));
    }

    @CommandHandler
    void handle(AgreeTerms command, Act act, Knowledge knowledge) {
        clear(find(command.mediation()).body(), Set.of(), act, knowledge);
        goOn(command.mediation());
        apply(new TermsAgreed(theCase.id(), command.mediation(), theCase.text("terms-agreed/terms", command.terms())));
    }

    @CommandHandler
    void handle(ConcludeMediation command, Act act) {
        find(command.mediation());
        apply(new MediationConcluded(
                theCase.id(),
                command.mediation(),
                command.result(),
                theCase.textOrNull("mediation-concluded/note", command.note())));
    }

    @CommandHandler
    void handle(AbortMediation command, Act act) {
        find(command.mediation());
        apply(new MediationAborted(
                theCase.id(), command.mediation(), theCase.text("mediation-aborted/reason", command.reason())));
    }

    private Clearance clear(BodyId body, Set<DataCategory> data, Act act, Knowledge knowledge) {
        var need = new ConsentNeed(ConsentPurpose.MEDIATION, body);
        var clearance = theCase.clearances.require(need, data, act, knowledge);
        rejectIf(theCase.safety.isStopped(), new SafetyStop());
        return clearance;
    }

    private void contact(
            MediationId mediation, BodyId body, String message, Set<DataCategory> data, Clearance clearance) {
        apply(new BodyContacted(
                theCase.id(),
                mediation,
                body,
                theCase.text("body-contacted/message", message),
                data,
                clearance.consents(),
                clearance.waiver(),
                clearance.rules()));
    }

    /** Once everything that stopped it is gone, the next act out resumes a mediation. */
    private void goOn(MediationId mediation) {
        if (find(mediation).suspended()) {
            apply(new MediationResumed(theCase.id(), mediation));
        }
    }

    /** Suspends every active mediation with that body, or all of them. */
    void suspendAll(@Nullable BodyId body, SuspensionCause cause) {
        List.copyOf(running.entrySet()).stream()
                .filter(entry -> !entry.getValue().suspended())
                .filter(entry -> body == null || body.equals(entry.getValue().body()))
                .forEach(entry -> apply(new MediationSuspended(theCase.id(), entry.getKey(), cause)));
    }

    boolean isAnyRunning() {
        return !running.isEmpty();
    }

    boolean everMediated() {
        return everMediated;
    }

    private Mediation find(MediationId id) {
        var mediation = running.get(id);
        if (mediation == null) {
            throw new Rejected(new MediationNotActive(id));
        }
        return mediation;
    }

    void evolve(MediationStarted started) {
        everMediated = true;
        running.put(started.mediation(), new Mediation(started.body(), false));
    }

    void suspend(MediationId mediation) {
        running.computeIfPresent(mediation, (_, one) -> new Mediation(one.body(), true));
    }

    void resume(MediationId mediation) {
        running.computeIfPresent(mediation, (_, one) -> new Mediation(one.body(), false));
    }

    void end(MediationId mediation) {
        running.remove(mediation);
    }
}

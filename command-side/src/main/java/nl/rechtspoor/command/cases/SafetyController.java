package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.rechtspoor.command.cases.SafetyCommand.ConfirmProtocolDecision;
import nl.rechtspoor.command.cases.SafetyCommand.LiftSafetyStop;
import nl.rechtspoor.command.cases.SafetyCommand.ProposeProtocolDecision;
import nl.rechtspoor.command.cases.SafetyCommand.RecordSafetyConcern;
import nl.rechtspoor.command.cases.SafetyCommand.TakeProtocolStep;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.SafetyLevel;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What to do when a child may be in danger. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: safety")
class SafetyController {
    private final CommandDesk desk;

    SafetyController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Raises a concern. Acute danger stops mediation at once. */
    @PostMapping("/safety-concerns")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Raises a concern")
    Receipt recordSafetyConcern(
            @PathVariable UUID caseId, @RequestBody RecordSafetyConcernBody body, Envelope envelope) {
        return desk.send(new RecordSafetyConcern(new CaseId(caseId), body.level(), body.description()), envelope);
    }

    /** Takes one of the first four steps of the protocol. Refused out of order. */
    @PostMapping("/protocol-steps")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Takes one of the first four steps of the protocol")
    Receipt takeProtocolStep(@PathVariable UUID caseId, @RequestBody TakeProtocolStepBody body, Envelope envelope) {
        return desk.send(new TakeProtocolStep(new CaseId(caseId), body.step(), body.note()), envelope);
    }

    /** Proposes the decision of the last step. Refused before the fourth step was taken. */
    @PostMapping("/protocol-steps/proposals")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Proposes the decision of the last step")
    Receipt proposeProtocolDecision(
            @PathVariable UUID caseId, @RequestBody ProposeProtocolDecisionBody body, Envelope envelope) {
        return desk.send(new ProposeProtocolDecision(new CaseId(caseId), body.decision()), envelope);
    }

    /** Confirms the decision of the last step. Refused to whoever proposed it. */
    @PostMapping("/protocol-steps/confirmations")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Confirms the decision of the last step")
    Receipt confirmProtocolDecision(@PathVariable UUID caseId, Envelope envelope) {
        return desk.send(new ConfirmProtocolDecision(new CaseId(caseId)), envelope);
    }

    /** Lets mediation go on. Refused if nothing stops it. */
    @PostMapping("/safety-stop-liftings")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Lets mediation go on")
    Receipt liftSafetyStop(@PathVariable UUID caseId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new LiftSafetyStop(new CaseId(caseId), body.reason()), envelope);
    }

    record RecordSafetyConcernBody(SafetyLevel level, String description) {}

    record TakeProtocolStepBody(int step, String note) {}

    record ProposeProtocolDecisionBody(String decision) {}
}

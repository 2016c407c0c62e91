package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.rechtspoor.command.cases.GravityCommand.CallCaseGrave;
import nl.rechtspoor.command.cases.GravityCommand.TakeBackGraveCall;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.GraveGround;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How grave jurists find what happened to the child. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}/grave-calls")
@Tag(name = "Cases: gravity")
class GravityController {
    private final CommandDesk desk;

    GravityController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Calls the case grave. Two who do so, each on their own, are a signal. Refused to whoever does so already. */
    @PostMapping
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Calls the case grave")
    Receipt callCaseGrave(@PathVariable UUID caseId, @RequestBody CallCaseGraveBody body, Envelope envelope) {
        return desk.send(new CallCaseGrave(new CaseId(caseId), body.ground(), body.reason()), envelope);
    }

    /** Takes one's own call back, also when the case is closed. Refused to whoever does not call it grave. */
    @PostMapping("/take-backs")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Takes back that one calls the case grave")
    Receipt takeBackGraveCall(@PathVariable UUID caseId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new TakeBackGraveCall(new CaseId(caseId), body.reason()), envelope);
    }

    record CallCaseGraveBody(GraveGround ground, String reason) {}
}

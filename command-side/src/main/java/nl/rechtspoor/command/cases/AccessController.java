package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.AUDITOR;
import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.PRIVACY_OFFICER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.rechtspoor.command.cases.AccessCommand.AssignCase;
import nl.rechtspoor.command.cases.AccessCommand.BreakGlass;
import nl.rechtspoor.command.cases.AccessCommand.LiftWall;
import nl.rechtspoor.command.cases.AccessCommand.RaiseWall;
import nl.rechtspoor.command.cases.AccessCommand.TransferCase;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.FreshProof;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.web.AnyVersion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who works on a case and who may not see it. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: access")
class AccessController {
    private final CommandDesk desk;

    AccessController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Gives the case to a jurist: the first time without a reason, afterwards with one. */
    @PostMapping("/assignments")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Gives the case to a jurist, or hands it over with a reason")
    Receipt assign(@PathVariable UUID caseId, @RequestBody AssignBody body, Envelope envelope) {
        var id = new CaseId(caseId);
        return desk.send(
                body.reason() == null
                        ? new AssignCase(id, body.assignee(), body.team())
                        : new TransferCase(id, body.assignee(), body.team(), body.reason()),
                envelope);
    }

    /** Hides the case from a colleague. Refused if it is hidden already. */
    @PostMapping("/walls")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Hides the case from a colleague")
    Receipt raiseWall(@PathVariable UUID caseId, @RequestBody RaiseWallBody body, Envelope envelope) {
        return desk.send(new RaiseWall(new CaseId(caseId), body.staff(), body.reason()), envelope);
    }

    /** Shows the case to the colleague again. Refused if there is no wall. */
    @PostMapping("/walls/{staffId}/liftings")
    @AllowedTo(SENIOR_JURIST)
    @Operation(summary = "Shows the case to the colleague again")
    Receipt liftWall(
            @PathVariable UUID caseId, @PathVariable UUID staffId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new LiftWall(new CaseId(caseId), new StaffId(staffId), body.reason()), envelope);
    }

    /** Takes emergency access for four hours. Refused only behind a wall. */
    @PostMapping("/emergency-accesses")
    @AllowedTo({JURIST, AUDITOR, PRIVACY_OFFICER})
    @FreshProof
    @Operation(summary = "Takes emergency access for four hours")
    Receipt breakGlass(@PathVariable UUID caseId, @RequestBody Reason body, @AnyVersion Envelope envelope) {
        return desk.send(new BreakGlass(new CaseId(caseId), body.reason()), envelope);
    }

    record RaiseWallBody(StaffId staff, String reason) {}

    record AssignBody(
            StaffId assignee, TeamId team, @Nullable String reason) {}
}

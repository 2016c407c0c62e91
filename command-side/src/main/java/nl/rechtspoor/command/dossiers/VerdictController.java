package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.rechtspoor.command.dossiers.VerdictCommand.ConfirmIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.MarkResolved;
import nl.rechtspoor.command.dossiers.VerdictCommand.ProposeVerdict;
import nl.rechtspoor.command.dossiers.VerdictCommand.RejectIssue;
import nl.rechtspoor.command.dossiers.VerdictCommand.ReopenIssue;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueVerdict;
import nl.rechtspoor.kernel.dossiers.ResolutionGround;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people make of an issue: two of them, one after the other. */
@RestController
@RequestMapping("/api/v1/dossiers/{dossierId}")
@Tag(name = "Dossiers: verdicts")
@AllowedTo({RESEARCHER, SENIOR_JURIST})
class VerdictController {
    private final CommandDesk desk;

    VerdictController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/verdict-proposals")
    @Operation(summary = "Comes to a verdict, which a second person must share")
    Receipt propose(@PathVariable UUID dossierId, @RequestBody Proposal body, Envelope envelope) {
        return desk.send(new ProposeVerdict(new DossierId(dossierId), body.verdict(), body.reason()), envelope);
    }

    @PostMapping("/confirmations")
    @Operation(summary = "Finds, as the second person, that the issue is there")
    Receipt confirm(@PathVariable UUID dossierId, Envelope envelope) {
        return desk.send(new ConfirmIssue(new DossierId(dossierId)), envelope);
    }

    @PostMapping("/rejections")
    @Operation(summary = "Finds, as the second person, that the issue is not there")
    Receipt reject(@PathVariable UUID dossierId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new RejectIssue(new DossierId(dossierId), body.reason()), envelope);
    }

    @PostMapping("/resolutions")
    @Operation(summary = "Says that the issue is over")
    Receipt resolve(@PathVariable UUID dossierId, @RequestBody Resolution body, Envelope envelope) {
        return desk.send(
                new MarkResolved(new DossierId(dossierId), body.ground(), body.policy(), body.reason()), envelope);
    }

    @PostMapping("/reopenings")
    @Operation(summary = "Looks at an issue again that was rejected or resolved")
    Receipt reopen(@PathVariable UUID dossierId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new ReopenIssue(new DossierId(dossierId), body.reason()), envelope);
    }

    record Proposal(IssueVerdict verdict, String reason) {}

    record Reason(String reason) {}

    record Resolution(ResolutionGround ground, String policy, String reason) {}
}

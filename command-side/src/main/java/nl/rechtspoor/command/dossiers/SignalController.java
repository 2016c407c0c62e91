package nl.rechtspoor.command.dossiers;

import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.dossiers.SignalCommand.AcceptSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.AttachSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ChecklistAnswer;
import nl.rechtspoor.command.dossiers.SignalCommand.DismissSignal;
import nl.rechtspoor.command.dossiers.SignalCommand.ReviewSignal;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.SignalId;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.web.AnyVersion;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what people make of a signal. None of these raises one: only detection does. They hold whatever came between, since
 * reviewers look on their own.
 */
@RestController
@RequestMapping("/api/v1/dossiers/{dossierId}/signals/{signalId}")
@Tag(name = "Dossiers: signals")
@AllowedTo({RESEARCHER, SENIOR_JURIST})
class SignalController {
    private final CommandDesk desk;

    SignalController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/reviews")
    @Operation(summary = "Looks at a signal and at every other explanation of it")
    Receipt review(
            @PathVariable UUID dossierId,
            @PathVariable UUID signalId,
            @RequestBody Review body,
            @AnyVersion Envelope envelope) {
        return desk.send(
                new ReviewSignal(
                        new DossierId(dossierId),
                        new SignalId(signalId),
                        body.checklist(),
                        body.scores(),
                        body.verdict(),
                        body.reason()),
                envelope);
    }

    @PostMapping("/acceptances")
    @Operation(summary = "Has a signal researched that most reviewers find worth it")
    Receipt accept(@PathVariable UUID dossierId, @PathVariable UUID signalId, @AnyVersion Envelope envelope) {
        return desk.send(new AcceptSignal(new DossierId(dossierId), new SignalId(signalId)), envelope);
    }

    @PostMapping("/dismissals")
    @Operation(summary = "Leaves a signal that most reviewers find nothing behind")
    Receipt dismiss(
            @PathVariable UUID dossierId,
            @PathVariable UUID signalId,
            @RequestBody Reason body,
            @AnyVersion Envelope envelope) {
        return desk.send(new DismissSignal(new DossierId(dossierId), new SignalId(signalId), body.reason()), envelope);
    }

    @PostMapping("/attachments")
    @Operation(
            summary =
                    "Puts a later signal with the dossier of its issue, which two people reviewed and somebody works on")
    Receipt attach(
            @PathVariable UUID dossierId,
            @PathVariable UUID signalId,
            @RequestBody Reason body,
            @AnyVersion Envelope envelope) {
        return desk.send(new AttachSignal(new DossierId(dossierId), new SignalId(signalId), body.reason()), envelope);
    }

    record Review(List<ChecklistAnswer> checklist, List<Points> scores, SignalVerdict verdict, String reason) {}

    record Reason(String reason) {}
}

package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.command.cases.DeadlineCommand.CorrectDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.MeetDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.SetDeadline;
import nl.rechtspoor.command.cases.DeadlineCommand.WaiveDeadline;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What must be done before the end of a day. */
@RestController
@RequestMapping("/api/v1/cases/{caseId}")
@Tag(name = "Cases: deadlines")
class DeadlineController {
    private final CommandDesk desk;

    DeadlineController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Sets a deadline by hand. Refused for a rule that is not in the catalogue. */
    @PostMapping("/deadlines")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Sets a deadline by hand")
    Receipt setDeadline(@PathVariable UUID caseId, @RequestBody SetDeadlineBody body, Envelope envelope) {
        return desk.send(
                new SetDeadline(new CaseId(caseId), body.kind(), body.rule(), body.due(), body.note()), envelope);
    }

    /** Moves a deadline that was set wrongly. Refused once it is met or waived. */
    @PostMapping("/deadlines/{deadlineId}/corrections")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Moves a deadline that was set wrongly")
    Receipt correctDeadline(
            @PathVariable UUID caseId,
            @PathVariable UUID deadlineId,
            @RequestBody CorrectDeadlineBody body,
            Envelope envelope) {
        return desk.send(
                new CorrectDeadline(new CaseId(caseId), new DeadlineId(deadlineId), body.due(), body.reason()),
                envelope);
    }

    /** Records that it was done. Refused without proof, and for a fatal deadline after its day. */
    @PostMapping("/deadlines/{deadlineId}/completions")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records that it was done")
    Receipt meetDeadline(
            @PathVariable UUID caseId,
            @PathVariable UUID deadlineId,
            @RequestBody MeetDeadlineBody body,
            Envelope envelope) {
        return desk.send(
                new MeetDeadline(new CaseId(caseId), new DeadlineId(deadlineId), body.metOn(), body.proof()), envelope);
    }

    /** Records that it need not be done. A fatal one only by a senior. */
    @PostMapping("/deadlines/{deadlineId}/waivers")
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Records that it need not be done")
    Receipt waiveDeadline(
            @PathVariable UUID caseId, @PathVariable UUID deadlineId, @RequestBody Reason body, Envelope envelope) {
        return desk.send(new WaiveDeadline(new CaseId(caseId), new DeadlineId(deadlineId), body.reason()), envelope);
    }

    record SetDeadlineBody(
            DeadlineKind kind,
            String rule,
            LocalDate due,
            @Nullable String note) {}

    record CorrectDeadlineBody(LocalDate due, String reason) {}

    record MeetDeadlineBody(LocalDate metOn, @Nullable String proof) {}
}

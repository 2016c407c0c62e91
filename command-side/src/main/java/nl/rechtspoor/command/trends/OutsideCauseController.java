package nl.rechtspoor.command.trends;

import static nl.rechtspoor.kernel.Role.RESEARCHER;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import nl.rechtspoor.command.trends.OutsideCauseCommand.NoteOutsideCause;
import nl.rechtspoor.command.trends.OutsideCauseCommand.TakeBackOutsideCause;
import nl.rechtspoor.kernel.trends.OutsideCauseId;
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

/** Takes what researchers note beside the trends. */
@RestController
@RequestMapping("/api/v1/research/outside-causes")
@Tag(name = "Trends")
@AllowedTo(RESEARCHER)
class OutsideCauseController {
    private final CommandDesk desk;

    OutsideCauseController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(summary = "Notes something outside that moved the numbers of some months; its id is the Idempotency-Key")
    Receipt note(@RequestBody NoteOutsideCause command, Envelope envelope) {
        return desk.send(command, envelope);
    }

    @PostMapping("/{causeId}/withdrawal")
    @Operation(summary = "Takes it back, for its author alone; its text goes with its key")
    Receipt takeBack(@PathVariable UUID causeId, @AnyVersion Envelope envelope) {
        return desk.send(new TakeBackOutsideCause(new OutsideCauseId(causeId)), envelope);
    }
}

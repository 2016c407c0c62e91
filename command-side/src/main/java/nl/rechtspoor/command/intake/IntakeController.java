package nl.rechtspoor.command.intake;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.Envelope;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the one page that is filled in during a call. */
@RestController
@RequestMapping("/api/v1/intakes")
@Tag(name = "Intakes")
@AllowedTo({JURIST, SENIOR_JURIST})
class IntakeController {
    private final IntakeDesk desk;

    IntakeController(IntakeDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @Operation(
            summary =
                    "Registers and classifies a contact, and opens and links its case; the same key again finishes what was left undone")
    IntakeDesk.Taken take(@RequestBody Intake intake, Envelope envelope) {
        return desk.take(intake, envelope);
    }
}

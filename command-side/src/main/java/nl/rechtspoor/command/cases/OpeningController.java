package nl.rechtspoor.command.cases;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Opens cases. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases: opening")
class OpeningController {
    private final CommandDesk desk;

    OpeningController(CommandDesk desk) {
        this.desk = desk;
    }

    /** Opens a case, with those who take part as far as they are known; its id is the Idempotency-Key. */
    @PostMapping
    @AllowedTo({JURIST, SENIOR_JURIST})
    @Operation(summary = "Opens a case")
    Receipt open(@RequestBody OpenCase body, Envelope envelope) {
        return desk.send(body, envelope);
    }
}

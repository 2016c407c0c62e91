package nl.rechtspoor.command.detection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets detection run without waiting for the night. What it finds goes to the signal desk, not to whoever asked. */
@RestController
@RequestMapping("/api/v1/operations/detections")
@Tag(name = "Operations: detection")
@AllowedTo(Role.ADMIN)
class DetectionController {
    private final Detecting detecting;

    DetectionController(Detecting detecting) {
        this.detecting = detecting;
    }

    /** The periods that were looked at. */
    record DetectionMade(List<String> periods) {}

    @PostMapping
    @Operation(
            summary =
                    "Looks at all that is known by now: grave cases, alike ones that were treated unlike, and each month that is due",
            description = "The same as every night, at once. Asked for twice, nothing is raised twice.")
    DetectionMade run() {
        return new DetectionMade(detecting.now().periods());
    }
}

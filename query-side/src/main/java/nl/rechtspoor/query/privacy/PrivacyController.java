package nl.rechtspoor.query.privacy;

import io.swagger.v3.oas.annotations.Operation;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.projection.Follows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the privacy officer reads. */
@RestController
class PrivacyController {
    private final PrivacyQueue queue;

    PrivacyController(PrivacyQueue queue) {
        this.queue = queue;
    }

    @AllowedTo(Role.PRIVACY_OFFICER)
    @GetMapping("/api/v1/privacy/queue")
    @Follows(PrivacyQueueProjection.GROUP)
    @Operation(summary = "Erasure requests, legal holds and retention periods that end within sixty days")
    PrivacyQueue.Queue queue() {
        return queue.read();
    }
}

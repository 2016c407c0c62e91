package nl.rechtspoor.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.audit.KeptCheckpoints.Each;
import nl.rechtspoor.query.audit.KeptCheckpoints.KeptCheckpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the ledger has signed, for auditors. It holds nothing about a person, so looking at it leaves no line in the access log. */
@RestController
@RequestMapping("/api/v1/audit/checkpoints")
class KeptCheckpointsController {
    private final KeptCheckpoints checkpoints;

    KeptCheckpointsController(KeptCheckpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /**
     * Signed checkpoints.
     *
     * @param next what to send as {@code after} to go on; absent at the end
     * @param keys of the log and of the witnesses that ever saw it, as the installation names them
     */
    record CheckpointPage(
            List<KeptCheckpoint> items, @Nullable String next, List<String> keys) {}

    @AllowedTo(Role.AUDITOR)
    @GetMapping
    @Operation(summary = "Every checkpoint that the ledger signed, or of each day the last, newest first")
    CheckpointPage checkpoints(
            @RequestParam(defaultValue = "ALL") Each each,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        var page = checkpoints.find(each, after, Math.clamp(size, 1, 200));
        return new CheckpointPage(page.items(), page.next(), checkpoints.keys());
    }
}

package nl.rechtspoor.query.operations;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.operations.Replay.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Orders replays of views and tells how far they are. Nothing of what a view holds is shown. */
@RestController
@RequestMapping("/api/v1/operations")
@AllowedTo(Role.ADMIN)
class ReplayController {
    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    /** Which view; without one, all of them, which only a comparison may. */
    record Order(@Nullable String processor) {}

    /** The processors that keep views. */
    record Views(List<String> items) {}

    @GetMapping("/views")
    @Operation(summary = "The views that can be replayed, by the name of the processor that keeps each")
    Views views() {
        return new Views(replays.processors().stream().sorted().toList());
    }

    @PostMapping("/rebuilds")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Replay a view beside the live one and exchange them at the end")
    Replay rebuild(@RequestBody Order order) {
        if (order.processor() == null) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Name the processor to rebuild");
        }
        return replays.order(Kind.REBUILD, known(order.processor()));
    }

    @PostMapping("/comparisons")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Replay a view, or all, and say whether it equals the live one row by row")
    List<Replay> compare(@RequestBody Order order) {
        var processors = order.processor() == null ? replays.processors() : List.of(known(order.processor()));
        return processors.stream()
                .map(processor -> replays.order(Kind.COMPARISON, processor))
                .toList();
    }

    @GetMapping("/rebuilds")
    @Operation(summary = "Rebuilds since this process started, newest first")
    List<Replay> rebuilds() {
        return ofKind(Kind.REBUILD);
    }

    @GetMapping("/comparisons")
    @Operation(summary = "Comparisons since this process started, newest first")
    List<Replay> comparisons() {
        return ofKind(Kind.COMPARISON);
    }

    private List<Replay> ofKind(Kind kind) {
        return replays.all().stream().filter(replay -> replay.kind() == kind).toList();
    }

    private String known(String processor) {
        if (!replays.processors().contains(processor)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No processor has this name");
        }
        return processor;
    }
}

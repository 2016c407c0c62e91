package nl.rechtspoor.platform.processing;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.commands.InputRules;
import nl.rechtspoor.platform.commands.MaxLength;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Shows an operator what could not be handled, on whichever sides run here, and lets it be retried or set aside. */
@RestController
@RequestMapping("/api/v1/operations/dead-letters")
@AllowedTo(Role.ADMIN)
class OperationsController {
    private final List<DeadLetters> sides;
    private final CurrentActor actor;

    OperationsController(List<DeadLetters> sides, CurrentActor actor) {
        this.sides = sides;
        this.actor = actor;
    }

    @GetMapping
    @Operation(summary = "Events that a projection or reaction could not handle")
    Letters list() {
        return new Letters(sides.stream().flatMap(side -> side.list().stream()).toList());
    }

    /** Handles the letter and all that waits behind it, or says that the cause is still there. */
    @PostMapping("/{id}/retries")
    @Operation(summary = "Handle a dead letter again")
    Retried retry(@PathVariable String id) {
        return sides.stream()
                .map(side -> side.retry(id))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Retried::new)
                .orElseThrow(OperationsController::unknown);
    }

    /** Takes the letter away for good; the event stays in the store, and the reason with whoever gave it. */
    @PostMapping("/{id}/set-asides")
    @Operation(summary = "Set a dead letter aside, with a reason")
    SetAside setAside(@PathVariable String id, @RequestBody Why body) {
        InputRules.check(body, false);
        boolean done = sides.stream()
                .anyMatch(side -> side.setAside(id, body.reason(), actor.get().id()));
        if (!done) {
            throw unknown();
        }
        return new SetAside(id);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    record Letters(List<DeadLetter> items) {}

    record Retried(boolean handled) {}

    record Why(@MaxLength(500) String reason) {}

    record SetAside(String id) {}
}

package nl.rechtspoor.platform.processing;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.commands.InputRules;
import nl.rechtspoor.platform.commands.MaxLength;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.server.ResponseStatusException;

/** Shows an operator what the processors of one side could not handle, and lets it be retried or set aside. */
abstract class DeadLetterEndpoints {
    private final DeadLetters letters;
    private final CurrentActor actor;

    DeadLetterEndpoints(DeadLetters letters, CurrentActor actor) {
        this.letters = letters;
        this.actor = actor;
    }

    @GetMapping
    @Operation(summary = "Events that could not be handled")
    Letters list() {
        return new Letters(letters.list());
    }

    /** Handles the letter and all that waits behind it, or says that the cause is still there. */
    @PostMapping("/{id}/retries")
    @Operation(summary = "Handle a dead letter again")
    Retried retry(@PathVariable String id) {
        return letters.retry(id).map(Retried::new).orElseThrow(DeadLetterEndpoints::unknown);
    }

    /** Takes the letter away for good; the event stays in the store, and the reason with whoever gave it. */
    @PostMapping("/{id}/set-asides")
    @Operation(summary = "Set a dead letter aside, with a reason")
    SetAside setAside(@PathVariable String id, @RequestBody Why body) {
        InputRules.check(body, false);
        if (!letters.setAside(id, body.reason(), actor.get().id())) {
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

package nl.rechtspoor.platform.encryption;

import io.swagger.v3.oas.annotations.Operation;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.FreshProof;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** When old copies of erased keys die. */
@RestController
@RequestMapping("/api/v1/operations/key-epochs")
class EpochController {
    private final KeyEpochs epochs;
    private final EpochReader reader;
    private final CurrentActor actor;

    EpochController(KeyEpochs epochs, EpochReader reader, CurrentActor actor) {
        this.epochs = epochs;
        this.reader = reader;
        this.actor = actor;
    }

    @GetMapping
    @AllowedTo({Role.ADMIN, Role.PRIVACY_OFFICER})
    @Operation(summary = "Which epoch of the keys it is, when it ends, and how many erasures wait for that")
    EpochState state() {
        return reader.read();
    }

    /** Nothing happens while an epoch is still ending; the answer says so. */
    @PostMapping
    @AllowedTo({Role.ADMIN, Role.PRIVACY_OFFICER})
    @FreshProof
    @Operation(summary = "Begins a new epoch now, so that the key of this one is destroyed soon")
    Begun begin() {
        return new Begun(epochs.begin(actor.get().id()), reader.read());
    }

    record Begun(boolean begun, EpochState state) {}
}

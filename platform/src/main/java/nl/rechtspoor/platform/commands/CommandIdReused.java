package nl.rechtspoor.platform.commands;

import java.util.UUID;
import nl.rechtspoor.kernel.Rejection;

/** The same Idempotency-Key came with another request before. */
public record CommandIdReused(UUID commandId) implements Rejection {
    @Override
    public String explanation() {
        return "Use a fresh Idempotency-Key for every new command.";
    }
}

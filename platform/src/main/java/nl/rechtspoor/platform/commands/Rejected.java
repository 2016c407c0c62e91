package nl.rechtspoor.platform.commands;

import nl.rechtspoor.kernel.Rejection;
import org.axonframework.commandhandling.CommandExecutionException;

/** Carries a typed refusal out of a command handler; the refusal is the details, so it reads the same everywhere. */
public final class Rejected extends CommandExecutionException {
    private final Rejection rejection;

    public Rejected(Rejection rejection) {
        super(rejection.code(), null, rejection);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }

    /** Refuses when the condition holds. */
    public static void rejectIf(boolean refused, Rejection rejection) {
        if (refused) {
            throw new Rejected(rejection);
        }
    }
}

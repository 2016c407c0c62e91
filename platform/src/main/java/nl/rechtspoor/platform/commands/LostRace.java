package nl.rechtspoor.platform.commands;

import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.springframework.dao.DuplicateKeyException;

/** Whether a command failed only because another one on the same aggregate was quicker. */
final class LostRace {
    private LostRace() {}

    static boolean is(Throwable failure) {
        return failure instanceof ConcurrencyException
                || failure instanceof AggregateStreamCreationException
                || failure instanceof DuplicateKeyException;
    }
}

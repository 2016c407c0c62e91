package nl.rechtspoor.endtoend;

import java.util.UUID;
import nl.rechtspoor.platform.testing.StoreChecker.Attempt;
import nl.rechtspoor.platform.testing.StoreChecker.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What a client knows of one command: when it asked, when it had an answer, and what that was. A command whose answer was
 * lost is asked again under the same key until there is one.
 *
 * @param asked nanoseconds of the first attempt
 * @param answered nanoseconds of the answer
 * @param version of the aggregate, missing when the command was refused
 * @param attempts how often it was sent
 */
record Operation(
        UUID key,
        long asked,
        long answered,
        @Nullable UUID aggregate,
        @Nullable Long version,
        @Nullable Long position,
        int attempts) {
    boolean isDone() {
        return version != null;
    }

    /** A command that names what exists is a note, and one note is one event. */
    Attempt attempt() {
        return new Attempt(
                key,
                asked,
                answered,
                isDone() ? Outcome.DONE : Outcome.REFUSED,
                aggregate == null ? null : aggregate.toString(),
                version,
                position,
                key.equals(aggregate) ? null : 1L);
    }
}

package nl.rechtspoor.query.processes;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of the work on a case, as it was sealed.
 *
 * @param activity what was done, by the name of the event
 * @param role in which somebody did it
 * @param deadline which one it is about, if it is about one
 * @param mediation which one it belongs to, if it belongs to one
 */
public record RecordedStep(
        UUID event,
        String activity,
        Instant happenedAt,
        String role,
        @Nullable UUID deadline,
        @Nullable UUID mediation) {}

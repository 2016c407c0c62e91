package nl.rechtspoor.platform.timestamps;

import java.util.Set;

/**
 * After which events a timestamp is not put off to the end of the day. Whoever knows the events says so.
 *
 * @param eventTypes the stored names of the events
 */
public record TimestampOccasions(Set<String> eventTypes) {
    /** Copies what is given. */
    public TimestampOccasions {
        eventTypes = Set.copyOf(eventTypes);
    }
}

package nl.rechtspoor.query.cases;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a case.
 *
 * @param fields what the event says, under its own names, with texts opened
 * @param correctedBy the event that corrected it, if any
 */
record TimelineItem(
        long position,
        UUID eventId,
        String type,
        Instant at,
        Instant recordedAt,
        Actor actor,
        String role,
        @Nullable UUID correctedBy,
        @JsonAnyGetter Map<String, Object> fields) {

    record Actor(UUID id, @Nullable String name) {}
}

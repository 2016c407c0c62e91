package nl.rechtspoor.query.cases;

import java.time.Instant;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.CaseEvent;
import org.jspecify.annotations.Nullable;

/**
 * One event of a case with what is known around it.
 *
 * @param event as it was corrected since
 * @param correctedBy the event that corrected it last, if any did
 */
record RecordedEvent(
        long position,
        long sequence,
        UUID eventId,
        String type,
        Instant happenedAt,
        Instant recordedAt,
        UUID actor,
        String role,
        CaseEvent event,
        @Nullable UUID correctedBy) {}

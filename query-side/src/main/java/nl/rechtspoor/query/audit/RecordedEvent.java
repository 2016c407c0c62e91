package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import org.jspecify.annotations.Nullable;

/** One event of a case as it lies in the sealed stream: where, when it happened, when it was recorded, and by whom. */
record RecordedEvent(
        long position, UUID eventId, Instant happenedAt, Instant recordedAt, Actor actor, CaseEvent event) {

    /** Who acted, in which role and for what, and for whom. */
    record Actor(
            StaffId id,
            @Nullable String role,
            @Nullable String purpose,
            @Nullable UUID onBehalfOf) {}
}

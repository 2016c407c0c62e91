package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;

/** One event of a case as it lies in the sealed stream: where, when it happened, when it was recorded, and by whom. */
record RecordedEvent(
        long position, UUID eventId, Instant happenedAt, Instant recordedAt, StaffId actor, CaseEvent event) {}

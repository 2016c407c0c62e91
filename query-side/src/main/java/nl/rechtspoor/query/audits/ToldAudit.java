package nl.rechtspoor.query.audits;

import java.time.Instant;
import java.util.List;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.audits.AuditEvent;

/** The course of one audit, as the sealed stream holds it. */
record ToldAudit(List<Told> events) {
    /** One event: where it was sealed, when, and who did it. */
    record Told(long position, long sequence, Instant at, StaffId actor, AuditEvent event) {}

    List<AuditEvent> course() {
        return events.stream().map(Told::event).toList();
    }

    /** The number of the last event. */
    long version() {
        return events.getLast().sequence();
    }

    List<StaffId> actors() {
        return events.stream().map(Told::actor).distinct().toList();
    }
}

package nl.rechtspoor.query.audit;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;

/** Tells a story of one case: each fact gets the next position and is recorded an hour after the one before. */
final class ToldEvents {
    static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    static final StaffId JURIST = new StaffId(named("jurist"));

    private static final RecordedEvent.Actor BY_THE_JURIST =
            new RecordedEvent.Actor(JURIST, "JURIST", "CASE_WORK", null);

    private final List<RecordedEvent> events = new ArrayList<>();

    /** Happened when it was recorded. */
    ToldEvents and(CaseEvent event) {
        return happened(recordedNext(), event);
    }

    /** Happened earlier than it was recorded. */
    ToldEvents happened(Instant happenedAt, CaseEvent event) {
        var position = events.size();
        events.add(new RecordedEvent(position, eventAt(position), happenedAt, recordedNext(), BY_THE_JURIST, event));
        return this;
    }

    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    static UUID eventAt(long position) {
        return named("event " + position);
    }

    static Instant recordedAt(long position) {
        return BEGIN.plus(Duration.ofHours(position));
    }

    static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Instant recordedNext() {
        return recordedAt(events.size());
    }
}

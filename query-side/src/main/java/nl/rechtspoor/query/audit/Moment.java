package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A point on the two axes of time. What was known bounds by record, as a position or as an instant; as of bounds by what
 * had happened in the world. A missing bound lets everything through.
 */
record Moment(
        @Nullable Long position,
        @Nullable Instant knownAt,
        @Nullable Instant asOf) {
    /** Everything, as known now. */
    static final Moment NOW = new Moment(null, null, null);

    private static final Comparator<RecordedEvent> AS_RECORDED = Comparator.comparingLong(RecordedEvent::position);
    private static final Comparator<RecordedEvent> AS_HAPPENED =
            Comparator.comparing(RecordedEvent::happenedAt).thenComparing(AS_RECORDED);

    /** Along which axis an instant bounds. */
    enum Axis {
        KNOWN,
        AS_OF
    }

    /** A position, or an instant on an axis. */
    static Moment parse(String text, Axis axis) {
        if (text.chars().allMatch(Character::isDigit)) {
            return knownAtPosition(Long.parseLong(text));
        }
        var instant = Instant.parse(text);
        return switch (axis) {
            case KNOWN -> new Moment(null, instant, null);
            case AS_OF -> new Moment(null, null, instant);
        };
    }

    /** As known when the event at this position had just been sealed. */
    static Moment knownAtPosition(long position) {
        return new Moment(position, null, null);
    }

    /** What had been recorded by then. */
    List<RecordedEvent> known(List<RecordedEvent> events) {
        return events.stream()
                .filter(event -> position == null || event.position() <= position)
                .filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                .sorted(AS_RECORDED)
                .toList();
    }

    /** Of what was known, what had happened by then, in the order of the axis that was asked for. */
    List<RecordedEvent> told(List<RecordedEvent> known) {
        if (asOf == null) {
            return known;
        }
        return known.stream()
                .filter(event -> !event.happenedAt().isAfter(asOf))
                .sorted(AS_HAPPENED)
                .toList();
    }
}

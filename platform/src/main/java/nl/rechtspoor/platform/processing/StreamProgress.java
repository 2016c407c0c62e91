package nl.rechtspoor.platform.processing;

import java.time.Duration;
import java.util.Collection;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far the processors of one side have read the sealed stream, and waiting until they have read far enough. */
public final class StreamProgress {
    private static final long LOOK_MILLIS = 4;

    private final SideProcessors processors;
    private final EventProcessingConfiguration processing;
    private final JdbcClient jdbc;

    StreamProgress(SideProcessors processors, EventProcessingConfiguration processing) {
        this.processors = processors;
        this.processing = processing;
        this.jdbc = JdbcClient.create(processors.side().dataSource());
    }

    /** Waits until all processors of this side have read past the position; says whether they did in time. */
    public boolean await(long position, Duration atMost) {
        return await(processors.groups(), position, atMost);
    }

    /** Waits until these processors have read past the position; says whether they did in time. */
    public boolean await(Collection<String> groups, long position, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (!groups.stream().allMatch(group -> positionOf(group) >= position)) {
            if (System.nanoTime() >= until) {
                return false;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    /** The last position that this processor has read in all its segments, -1 before the first. */
    public long positionOf(String group) {
        var statuses = processing
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow(() -> new IllegalArgumentException("no processor is named " + group))
                .processingStatus()
                .values();
        double owned = statuses.stream()
                .mapToDouble(status -> 1.0 / (mask(status.getSegment()) + 1))
                .sum();
        if (owned < 1.0) {
            return storedPositionOf(group); // another node works on some of the segments
        }
        return statuses.stream()
                .map(EventTrackerStatus::getCurrentPosition)
                .mapToLong(position -> position.orElse(-1))
                .min()
                .orElse(-1);
    }

    /** The last position there is to read, -1 while there is none. */
    public long lastPosition() {
        return jdbc.sql("select global_index from events.es_stream order by global_index desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(-1L);
    }

    Set<String> groups() {
        return processors.groups();
    }

    /** The highest position that any segment of this processor has stored with its rows, -1 before the first. */
    public long furthestStoredBy(String group) {
        return stored(group, "max");
    }

    private static long mask(Segment segment) {
        return segment.getMask();
    }

    private long storedPositionOf(String group) {
        return stored(group, "min");
    }

    private long stored(String group, String which) {
        return jdbc.sql("select " + which + "(coalesce(((token ->> 'currentToken')::jsonb ->> 'index')::bigint,"
                        + " (token -> 'index')::bigint, -1))"
                        + " from (select convert_from(token, 'UTF8')::jsonb as token from "
                        + processors.side().schema()
                        + ".token_entry where processor_name = ?) as tokens")
                .param(group)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty())
                .orElse(-1);
    }
}

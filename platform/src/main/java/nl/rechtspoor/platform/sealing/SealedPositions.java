package nl.rechtspoor.platform.sealing;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds where an event stands in the sealed stream, and waits for it if need be. */
public final class SealedPositions {
    private static final Duration LOOK = Duration.ofMillis(20);

    private final JdbcClient jdbc;
    private final SealingBells bells;

    public SealedPositions(JdbcClient jdbc, SealingBells bells) {
        this.jdbc = jdbc;
        this.bells = bells;
    }

    /** The position of this event of this aggregate, or nothing if it was not sealed in time. */
    public @Nullable Long await(String aggregateId, long sequence, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        try {
            while (true) {
                long rings = bells.sealed().rings();
                Long position = find(aggregateId, sequence);
                if (position != null || System.nanoTime() >= until) {
                    return position;
                }
                bells.sealed().awaitAfter(rings, LOOK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private @Nullable Long find(String aggregateId, long sequence) {
        return jdbc.sql("select l.position from events.domain_event_entry e"
                        + " join events.ledger l on l.global_index = e.global_index"
                        + " where e.aggregate_identifier = ? and e.sequence_number = ?")
                .params(aggregateId, sequence)
                .query(Long.class)
                .optional()
                .orElse(null);
    }
}

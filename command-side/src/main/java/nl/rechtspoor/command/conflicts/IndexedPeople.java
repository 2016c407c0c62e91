package nl.rechtspoor.command.conflicts;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells when a conflict check finds everybody who was recorded until now: the index follows the sealed stream, and is a
 * moment behind what was just written.
 */
@Component
public class IndexedPeople {
    private static final Duration LOOK = Duration.ofMillis(5);

    private final JdbcClient jdbc;
    private final StreamProgress progress;

    IndexedPeople(@CommandDatabase JdbcClient jdbc, @CommandDatabase StreamProgress progress) {
        this.jdbc = jdbc;
        this.progress = progress;
    }

    /** Waits until every event that is stored now is sealed and in the index; says whether that came in time. */
    public boolean awaitEverybody(Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        long last = jdbc.sql("select coalesce(max(global_index), 0) from events.domain_event_entry")
                .query(Long.class)
                .single();
        while (isUnsealed(last)) {
            if (System.nanoTime() >= until) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        long sealed = jdbc.sql("select coalesce(max(position), -1) from events.ledger")
                .query(Long.class)
                .single();
        return progress.await(
                List.of(ConflictIndexProjection.GROUP), sealed, Duration.ofNanos(until - System.nanoTime()));
    }

    private boolean isUnsealed(long last) {
        return jdbc.sql("select exists (select from events.inbox where global_index <= ?)")
                .param(last)
                .query(Boolean.class)
                .single();
    }
}

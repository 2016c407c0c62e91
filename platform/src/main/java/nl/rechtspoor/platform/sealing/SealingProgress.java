package nl.rechtspoor.platform.sealing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far sealing is behind committing, as the database shows it at this moment. */
public final class SealingProgress {
    private final JdbcClient jdbc;
    private final Sealer sealer;
    private @Nullable Instant waitingSince;
    private long oldestWaiting = -1;

    SealingProgress(JdbcClient jdbc, Sealer sealer) {
        this.jdbc = jdbc;
        this.sealer = sealer;
    }

    /** Events that are committed and not yet sealed. */
    public long inboxLength() {
        return jdbc.sql("select count(*) from events.inbox").query(Long.class).single();
    }

    /** Events that are sealed, which is also the size of the ledger. */
    public long ledgerSize() {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from events.ledger")
                .query(Long.class)
                .single();
    }

    /**
     * How long the event at the head of the inbox has been seen waiting by this process; zero while the inbox moves. It
     * needs two looks, because an inbox row carries no time: clocks have no part in sealing.
     */
    public synchronized Duration delay() {
        long head = jdbc.sql("select coalesce(min(global_index), -1) from events.inbox")
                .query(Long.class)
                .single();
        if (head < 0 || head != oldestWaiting || waitingSince == null) {
            oldestWaiting = head;
            waitingSince = Instant.now();
            return Duration.ZERO;
        }
        return Duration.between(waitingSince, Instant.now());
    }

    /** Whether this process seals. */
    public boolean isLeader() {
        return sealer.isLeader();
    }

    /** Why this process does not seal although it could, if that is so. */
    public Optional<String> halted() {
        return sealer.halted();
    }

    /** Whether any process holds the lead. */
    public boolean hasLeader() {
        return jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and objsubid = 1"
                        + " and database = (select oid from pg_database where datname = current_database())"
                        + " and classid = ? and objid = ?)")
                .params((int) (Sealer.LOCK >> 32), (int) Sealer.LOCK)
                .query(Boolean.class)
                .single();
    }
}

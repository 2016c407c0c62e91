package nl.rechtspoor.platform.encryption;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads where the epochs stand, for people and for the figures. */
final class EpochReader {
    private static final int LONGEST_LIST = 24;

    private final JdbcClient jdbc;
    private final EpochLength length;

    EpochReader(DataSource keyDatabase, EpochLength length) {
        this.jdbc = JdbcClient.create(keyDatabase);
        this.length = length;
    }

    private record Current(int epoch, Timestamp begunAt) {}

    EpochState read() {
        var current = jdbc.sql("select epoch, begun_at from keys.epoch where state = 'CURRENT'")
                .query(Current.class)
                .single();
        var begunAt = current.begunAt().toInstant();
        var next = length.dueAt(begunAt);
        return new EpochState(
                current.epoch(), begunAt, next, next.plus(length.forCopies()), erasuresWaiting(), ending(), ended());
    }

    /** Erased keys of which a copy, in an old backup of this database, could still be opened. */
    long erasuresWaiting() {
        return jdbc.sql("""
                        select count(*) from keys.subject_key where state = 'ERASED'
                          and last_epoch >= (select min(epoch) from keys.epoch where state <> 'DESTROYED')
                        """).query(Long.class).single();
    }

    int epoch() {
        return jdbc.sql("select epoch from keys.epoch where state = 'CURRENT'")
                .query(Integer.class)
                .single();
    }

    /** Keys that still have to be carried over. */
    long keysLeft() {
        return jdbc.sql("""
                        select (select count(*) from keys.subject_key where epoch < current.epoch)
                             + (select count(*) from keys.index_key where epoch < current.epoch)
                        from keys.epoch current where current.state = 'CURRENT'
                          and exists (select from keys.epoch where state = 'ENDING')
                        union all select 0 limit 1
                        """).query(Long.class).single();
    }

    private EpochState.@Nullable Ending ending() {
        return jdbc.sql("select epoch, ending_since from keys.epoch where state = 'ENDING'")
                .query((row, _) -> {
                    Instant since = row.getTimestamp("ending_since").toInstant();
                    return new EpochState.Ending(
                            row.getInt("epoch"), since, since.plus(length.forCopies()), keysLeft());
                })
                .optional()
                .orElse(null);
    }

    private List<EpochState.Ended> ended() {
        return jdbc.sql("""
                        select e.epoch, e.begun_at, next.begun_by, e.destroyed_at
                        from keys.epoch e join keys.epoch next on next.epoch = e.epoch + 1
                        where e.state = 'DESTROYED' order by e.epoch desc limit ?
                        """)
                .param(LONGEST_LIST)
                .query((row, _) -> new EpochState.Ended(
                        row.getInt("epoch"),
                        row.getTimestamp("begun_at").toInstant(),
                        row.getObject("begun_by", UUID.class),
                        row.getTimestamp("destroyed_at").toInstant()))
                .list();
    }
}

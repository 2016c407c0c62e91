package nl.rechtspoor.platform.encryption;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes old copies of the keys worthless. A new epoch begins, every living key is wrapped with its key, and then the key of
 * the old epoch is destroyed: with it the copies, in whatever backup, of all keys that were erased meanwhile. Each step can
 * be repeated, after a crash and on any node.
 */
public final class KeyEpochs {
    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KekFiles files;
    private final WrappingAnew wrappingAnew;
    private final Clock clock;
    private final EpochLength length;

    KeyEpochs(DataSource keyDatabase, KekFiles files, KeyEncryptionKeys kek, Clock clock, EpochLength length) {
        this.jdbc = JdbcClient.create(keyDatabase);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(keyDatabase));
        this.files = files;
        this.wrappingAnew = new WrappingAnew(keyDatabase, new KeyWrapping(kek));
        this.clock = clock;
        this.length = length;
    }

    /** How far the carrying over is. */
    public enum Progress {
        /** No epoch is ending. */
        NOTHING_TO_DO,
        /** A batch was carried over, and there may be more. */
        CARRIED_OVER,
        /** What is left is in the hands of another node, or the time in which copies of the new key are made is not over. */
        WAITS,
        /** The last key was carried over and the old epoch's key is destroyed. */
        ENDED
    }

    /** Begins a new epoch, unless the one before is still ending. Says whether it did. */
    public boolean begin(@Nullable StaffId by) {
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var current = jdbc.sql("""
                            select epoch from keys.epoch where state = 'CURRENT'
                              and not exists (select from keys.epoch where state = 'ENDING') for update
                            """).query(Integer.class).optional();
            current.ifPresent(epoch -> begin(epoch, by));
            return current.isPresent();
        }));
    }

    /** Begins an epoch if the current one has lasted as long as it should. */
    boolean beginIfDue() {
        return !clock.instant().isBefore(length.dueAt(begunAt())) && begin(null);
    }

    /** Carries over one batch of keys, or ends the old epoch when none is left. */
    public Progress carryOn() {
        var ending = ending();
        if (ending.isEmpty()) {
            return Progress.NOTHING_TO_DO;
        }
        if (wrappingAnew.batch() > 0) {
            return Progress.CARRIED_OVER;
        }
        return end(ending.get()) ? Progress.ENDED : Progress.WAITS;
    }

    /** An old key that somebody copies back would open old backups again: it is destroyed again. How many there were. */
    int destroyReturned() {
        var returned = jdbc
                .sql("select epoch from keys.epoch where state = 'DESTROYED' order by epoch")
                .query(Integer.class)
                .list()
                .stream()
                .filter(files::has)
                .toList();
        returned.forEach(files::destroy);
        return returned.size();
    }

    /** Those whose key was destroyed and of whose key no old copy can be opened any more. */
    public Set<SubjectId> beyondRecall(Collection<SubjectId> subjects) {
        return jdbc
                .sql("""
                        select kid from keys.subject_key where kid = any(?) and state = 'ERASED'
                          and coalesce(last_epoch, 0) < (select min(epoch) from keys.epoch where state <> 'DESTROYED')
                        """)
                .param(subjects.stream().map(SubjectId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list()
                .stream()
                .map(SubjectId::new)
                .collect(Collectors.toSet());
    }

    private Instant begunAt() {
        return jdbc.sql("select begun_at from keys.epoch where state = 'CURRENT'")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private void begin(int current, @Nullable StaffId by) {
        var now = Timestamp.from(clock.instant());
        // the file comes first: an epoch without its key would refuse every new person
        files.create(current + 1);
        jdbc.sql("update keys.epoch set state = 'ENDING', ending_since = ? where epoch = ?")
                .params(now, current)
                .update();
        jdbc.sql("insert into keys.epoch (epoch, state, begun_at, begun_by) values (?, 'CURRENT', ?, ?)")
                .params(current + 1, now, by == null ? null : by.value())
                .update();
    }

    private Optional<Integer> ending() {
        return jdbc.sql("select epoch from keys.epoch where state = 'ENDING'")
                .query(Integer.class)
                .optional();
    }

    private boolean end(int epoch) {
        var before = Timestamp.from(clock.instant().minus(length.forCopies()));
        return Boolean.TRUE.equals(transactions.execute(_ -> {
            var mine = jdbc.sql("""
                            select exists (select from keys.epoch where epoch = :epoch and state = 'ENDING'
                                and ending_since <= :before for update)
                              and not exists (select from keys.subject_key where epoch <= :epoch)
                              and not exists (select from keys.index_key where epoch <= :epoch)
                            """)
                    .param("epoch", epoch)
                    .param("before", before)
                    .query(Boolean.class)
                    .single();
            if (mine) {
                files.destroy(epoch);
                jdbc.sql("update keys.epoch set state = 'DESTROYED', destroyed_at = ? where epoch = ?")
                        .params(Timestamp.from(clock.instant()), epoch)
                        .update();
            }
            return mine;
        }));
    }
}

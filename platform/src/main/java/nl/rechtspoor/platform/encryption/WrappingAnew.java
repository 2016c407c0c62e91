package nl.rechtspoor.platform.encryption;

import java.security.MessageDigest;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.SubjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the keys of the living from an ending epoch into the current one, some at a time. What one node works on, another
 * passes by; what a killed one left, the next batch finds.
 */
final class WrappingAnew {
    private static final int BATCH = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final KeyWrapping wrapping;
    private UUID after = FIRST;

    WrappingAnew(DataSource keyDatabase, KeyWrapping wrapping) {
        this.jdbc = JdbcClient.create(keyDatabase);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(keyDatabase));
        this.wrapping = wrapping;
    }

    private record Old(UUID kid, byte[] wrapped, int epoch) {}

    private record OldIndexKey(String name, byte[] wrapped, int epoch) {}

    /** One batch; how many keys it carried over. Nothing means that none is left, or that others are at it. */
    synchronized int batch() {
        Integer carried = transactions.execute(_ -> {
            int current = holdCurrentEpoch();
            return indexKeys(current) + subjectKeys(current);
        });
        return carried == null ? 0 : carried;
    }

    /** Nobody ends the epoch into which keys are carried while this holds a share of it. */
    private int holdCurrentEpoch() {
        return jdbc.sql("select epoch from keys.epoch where state = 'CURRENT' for share")
                .query(Integer.class)
                .single();
    }

    private int subjectKeys(int current) {
        var batch = next(current);
        if (batch.isEmpty() && !after.equals(FIRST)) {
            after = FIRST;
            batch = next(current);
        }
        if (batch.isEmpty()) {
            return 0;
        }
        jdbc.sql("""
                        update keys.subject_key as known set wrapped = fresh.wrapped, epoch = :epoch
                        from unnest(cast(:kids as uuid[]), cast(:wrapped as bytea[])) as fresh (kid, wrapped)
                        where known.kid = fresh.kid
                        """)
                .param("epoch", current)
                .param("kids", batch.stream().map(Old::kid).toArray(UUID[]::new))
                .param("wrapped", batch.stream().map(old -> anew(old, current)).toArray(byte[][]::new))
                .update();
        after = batch.getLast().kid();
        return batch.size();
    }

    private List<Old> next(int current) {
        return jdbc.sql("""
                        select kid, wrapped, epoch from keys.subject_key
                        where kid > ? and epoch < ? order by kid limit ? for update skip locked
                        """).params(after, current, BATCH).query(Old.class).list();
    }

    private byte[] anew(Old old, int current) {
        return anew(new SubjectId(old.kid()).toString(), old.wrapped(), old.epoch(), current);
    }

    private int indexKeys(int current) {
        var keys = jdbc.sql("select name, wrapped, epoch from keys.index_key where epoch < ? for update skip locked")
                .param(current)
                .query(OldIndexKey.class)
                .list();
        for (var old : keys) {
            var fresh = anew(IndexKeys.boundTo(old.name()), old.wrapped(), old.epoch(), current);
            jdbc.sql("update keys.index_key set wrapped = ?, epoch = ? where name = ?")
                    .params(fresh, current, old.name())
                    .update();
        }
        return keys.size();
    }

    /** What comes out is opened once before the old form goes: after that there is no way back. */
    private byte[] anew(String name, byte[] wrapped, int epoch, int current) {
        var key = wrapping.unwrap(name, new KeyWrapping.Wrapped(wrapped, epoch));
        var fresh = wrapping.wrap(name, key, current);
        if (!MessageDigest.isEqual(key, wrapping.unwrap(name, fresh))) {
            throw new IllegalStateException("a key that was wrapped anew does not open");
        }
        return fresh.bytes();
    }
}

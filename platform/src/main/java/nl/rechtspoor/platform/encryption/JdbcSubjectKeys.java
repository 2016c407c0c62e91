package nl.rechtspoor.platform.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Subject keys in the key database, each statement a transaction of its own. A new key is committed there before anything is encrypted with it: a key without a
 * value is harmless, a value without a key is lost. Keys are remembered for a minute at most, so that an erasure
 * reaches every node within that time.
 */
final class JdbcSubjectKeys implements SubjectKeys {
    static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final long REMEMBERED_KEYS = 20_000;

    private final JdbcClient jdbc;
    private final KeyWrapping wrapping;
    private final Cache<SubjectId, byte[]> remembered = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(REMEMBERED_KEYS)
            .build();

    JdbcSubjectKeys(DataSource keyDatabase, KeyWrapping wrapping) {
        this.jdbc = JdbcClient.create(keyDatabase);
        this.wrapping = wrapping;
    }

    @Override
    public byte[] forWriting(SubjectId subject) {
        var known = remembered.getIfPresent(subject);
        if (known != null) {
            return known;
        }
        return switch (findOrMake(subject)) {
            case State.Held(byte[] key) -> key;
            case State.Destroyed _ -> throw new Rejected(new SubjectErased(subject));
            case State.Unknown _ -> throw new IllegalStateException("the key database forgot a key it just stored");
        };
    }

    @Override
    public State stateOf(SubjectId subject) {
        var known = remembered.getIfPresent(subject);
        if (known != null) {
            return new State.Held(known);
        }
        return held(
                subject,
                jdbc.sql("select kid, wrapped, epoch from keys.subject_key where kid = ?")
                        .param(subject.value())
                        .query(Row.class)
                        .optional());
    }

    @Override
    public void destroy(SubjectId subject) {
        int destroyed = jdbc.sql("""
                        insert into keys.subject_key as known (kid, state) values (?, 'ERASED')
                        on conflict (kid) do update set state = 'ERASED', wrapped = null, epoch = null
                        where known.hold_until is null or known.hold_until <= now()
                        """).param(subject.value()).update();
        Rejected.rejectIf(destroyed == 0, new SubjectOnHold(subject));
        remembered.invalidate(subject);
    }

    /**
     * One statement, because every person who is new to the helpdesk waits for it. Of two writers that make the first key
     * at once, one wins; the other does not see that row yet, looks again, and uses the same key.
     */
    private State findOrMake(SubjectId subject) {
        var fresh = wrapping.wrap(subject.toString(), wrapping.freshKey());
        var row = jdbc.sql("""
                        with made as (
                          insert into keys.subject_key (kid, wrapped, epoch, state) values (?, ?, ?, 'ACTIVE')
                          on conflict (kid) do nothing returning kid, wrapped, epoch)
                        select kid, wrapped, epoch from made
                        union all select kid, wrapped, epoch from keys.subject_key where kid = ?
                        """)
                .params(subject.value(), fresh.bytes(), fresh.epoch(), subject.value())
                .query(Row.class)
                .optional();
        return row.isEmpty() ? stateOf(subject) : held(subject, row);
    }

    private State held(SubjectId subject, Optional<Row> row) {
        if (row.isEmpty()) {
            return new State.Unknown();
        }
        var wrapped = row.get().asWrapped();
        if (wrapped == null) {
            return new State.Destroyed();
        }
        var key = wrapping.unwrap(subject.toString(), wrapped);
        remembered.put(subject, key);
        return new State.Held(key);
    }

    private record Row(
            UUID kid, byte @Nullable [] wrapped, @Nullable Integer epoch) {
        KeyWrapping.@Nullable Wrapped asWrapped() {
            return wrapped == null || epoch == null ? null : new KeyWrapping.Wrapped(wrapped, epoch);
        }
    }
}

package nl.rechtspoor.platform.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Subject keys in the key database. A new key is committed there before anything is encrypted with it: a key without a
 * value is harmless, a value without a key is lost. Keys are remembered for a minute at most, so that an erasure
 * reaches every node within that time.
 */
final class JdbcSubjectKeys implements SubjectKeys {
    static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final long REMEMBERED_KEYS = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final NewKeys newKeys;
    private final KeyWrapping wrapping;
    private final Cache<SubjectId, byte[]> remembered;

    JdbcSubjectKeys(DataSource keyDatabase, KeyWrapping wrapping) {
        this(keyDatabase, wrapping, Ticker.systemTicker());
    }

    JdbcSubjectKeys(DataSource keyDatabase, KeyWrapping wrapping, Ticker ticker) {
        this.remembered = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(REMEMBERED)
                .maximumSize(REMEMBERED_KEYS)
                .build();
        this.jdbc = JdbcClient.create(keyDatabase);
        this.ownTransaction = new TransactionTemplate(new DataSourceTransactionManager(keyDatabase));
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.newKeys = new NewKeys(keyDatabase);
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
            case State.Unknown _ -> throw new IllegalStateException("the key database does not take a new key");
        };
    }

    @Override
    public State stateOf(SubjectId subject) {
        var known = remembered.getIfPresent(subject);
        if (known != null) {
            return new State.Held(known);
        }
        try {
            return held(subject, find(subject));
        } catch (EpochOver wrappedAnewMeanwhile) {
            return held(subject, find(subject));
        }
    }

    @Override
    public void destroy(SubjectId subject) {
        var destroyed =
                ownTransaction.execute(_ -> jdbc.sql("""
                        insert into keys.subject_key as known (kid, state, erased_at) values (?, 'ERASED', now())
                        on conflict (kid) do update set state = 'ERASED', wrapped = null, epoch = null,
                          last_epoch = coalesce(known.epoch, known.last_epoch),
                          erased_at = coalesce(known.erased_at, excluded.erased_at)
                        where known.hold_until is null or known.hold_until <= now()
                        """).param(subject.value()).update());
        Rejected.rejectIf(destroyed == null || destroyed == 0, new SubjectOnHold(subject));
        remembered.invalidate(subject);
    }

    private State findOrMake(SubjectId subject) {
        State found = new State.Unknown();
        // a second try only when an epoch began, which happens once in a while
        for (int tries = 0; tries < 3 && found instanceof State.Unknown; tries++) {
            var fresh = wrapping.wrap(subject.toString(), wrapping.freshKey());
            var stored = newKeys.storeUnlessKnown(subject, fresh);
            found = stored == null ? stateOf(subject) : held(subject, Optional.of(stored));
            if (found instanceof State.Unknown) {
                wrapping.lookAgain();
            }
        }
        return found;
    }

    private Optional<NewKeys.Stored> find(SubjectId subject) {
        return jdbc.sql("select kid, wrapped, epoch from keys.subject_key where kid = ?")
                .param(subject.value())
                .query(NewKeys.Stored.class)
                .optional();
    }

    private State held(SubjectId subject, Optional<NewKeys.Stored> row) {
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
}

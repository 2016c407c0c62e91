package nl.rechtspoor.platform.encryption;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.commands.Rejected;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Subject keys in the key database. A new key is stored there before anything is encrypted with it, and is durable before
 * any value under it is: a key without a value is harmless, a value without a key is lost. Where the key database is in
 * the server in which the transaction of the caller commits, that commit makes both durable, in this order, with one wait
 * for the disk. Keys are remembered for a minute at most, so that an erasure reaches every node within that time.
 */
final class JdbcSubjectKeys implements SubjectKeys {
    static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final long REMEMBERED_KEYS = 20_000;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ServerIdentity servers;
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
        this.servers = new ServerIdentity(keyDatabase);
        this.newKeys = new NewKeys(keyDatabase, servers);
        this.wrapping = wrapping;
    }

    @Override
    public byte[] forWriting(SubjectId subject) {
        var known = known(subject);
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
        var known = known(subject);
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
            var committingIn = servers.ofTransaction();
            var stored = newKeys.storeUnlessKnown(subject, fresh, committingIn);
            found = stored == null ? stateOf(subject) : held(subject, Optional.of(stored));
            if (committingIn.isPresent() && found instanceof State.Held(byte[] key)) {
                KeysOfTransaction.keep(this, subject, key, remembered::put);
            }
            if (found instanceof State.Unknown) {
                wrapping.lookAgain();
            }
        }
        return found;
    }

    private byte @Nullable [] known(SubjectId subject) {
        var settled = remembered.getIfPresent(subject);
        return settled != null ? settled : KeysOfTransaction.find(this, subject);
    }

    private Optional<NewKeys.Stored> find(SubjectId subject) {
        return jdbc.sql("select kid, wrapped, epoch, " + NewKeys.SETTLED + " from keys.subject_key where kid = ?")
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
        if (row.get().settled()) {
            remembered.put(subject, key);
        }
        return new State.Held(key);
    }
}

package nl.rechtspoor.platform.encryption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.rechtspoor.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores the first key of subjects, unless they have one, and says what is stored in the end. Everybody who is new to the
 * helpdesk waits for this, so those who wait at the same time share one statement and one commit.
 */
final class NewKeys {
    private static final String STORE = """
            with made as (
              insert into keys.subject_key (kid, wrapped, epoch, state)
              select kid, wrapped, epoch, 'ACTIVE'
              from unnest(cast(? as uuid[]), cast(? as bytea[]), cast(? as int[])) as fresh (kid, wrapped, epoch)
              order by kid
              on conflict (kid) do nothing
              returning kid, wrapped, epoch)
            select kid, wrapped, epoch from made
            union all select kid, wrapped, epoch from keys.subject_key where kid = any(cast(? as uuid[]))
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;
    private final ConcurrentLinkedQueue<Wanted> waiting = new ConcurrentLinkedQueue<>();

    /** Whatever transaction runs outside, a key is committed in one of its own. */
    NewKeys(JdbcClient jdbc, TransactionTemplate ownTransaction) {
        this.jdbc = jdbc;
        this.ownTransaction = ownTransaction;
    }

    /** A row of the key store; without a key when it was destroyed. */
    record Stored(
            UUID kid, byte @Nullable [] wrapped, @Nullable Integer epoch) {
        KeyWrapping.@Nullable Wrapped asWrapped() {
            return wrapped == null || epoch == null ? null : new KeyWrapping.Wrapped(wrapped, epoch);
        }
    }

    /**
     * Durable when this returns. Nothing only where another writer stored a key of this subject at the very same moment;
     * then that one can be read.
     */
    @Nullable
    Stored storeUnlessKnown(SubjectId subject, KeyWrapping.Wrapped fresh) {
        var wanted = new Wanted(subject.value(), fresh);
        waiting.add(wanted);
        synchronized (this) {
            if (!wanted.done) {
                storeAll(wanted);
            }
        }
        return wanted.stored;
    }

    private void storeAll(Wanted mine) {
        var all = new ArrayList<Wanted>();
        for (Wanted next = waiting.poll(); next != null; next = waiting.poll()) {
            all.add(next);
        }
        Map<UUID, Stored> stored;
        try {
            stored = Objects.requireNonNull(ownTransaction.execute(_ -> store(all)));
        } catch (RuntimeException e) {
            // each of the others tries for itself, and hears its own refusal
            all.remove(mine);
            waiting.addAll(all);
            throw e;
        }
        for (var each : all) {
            each.stored = stored.get(each.kid);
            each.done = true;
        }
    }

    private Map<UUID, Stored> store(List<Wanted> all) {
        // always in the same order, so that two nodes never wait for each other
        var sorted = all.stream().sorted(Comparator.comparing(each -> each.kid)).toList();
        var kids = sorted.stream().map(each -> each.kid).toArray(UUID[]::new);
        var stored = new HashMap<UUID, Stored>();
        jdbc.sql(STORE)
                .param(kids)
                .param(sorted.stream().map(each -> each.fresh.bytes()).toArray(byte[][]::new))
                .param(sorted.stream().map(each -> each.fresh.epoch()).toArray(Integer[]::new))
                .param(kids)
                .query(Stored.class)
                .list()
                .forEach(row -> stored.put(Objects.requireNonNull(row).kid(), row));
        return stored;
    }

    /** One who waits; written by whoever stores for all, read under the same lock. */
    private static final class Wanted {
        final UUID kid;
        final KeyWrapping.Wrapped fresh;
        boolean done;

        @Nullable
        Stored stored;

        Wanted(UUID kid, KeyWrapping.Wrapped fresh) {
            this.kid = kid;
            this.fresh = fresh;
        }
    }
}

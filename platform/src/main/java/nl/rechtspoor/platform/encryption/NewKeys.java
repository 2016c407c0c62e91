package nl.rechtspoor.platform.encryption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Stores the first key of subjects, unless they have one, and says what is stored in the end. Everybody who is new to the
 * helpdesk waits for this, so those who wait at the same time share one statement and one commit.
 */
final class NewKeys {
    /** Whether a row is certainly durable: the log writer flushes within a second what no commit waited for. */
    static final String SETTLED = "created_at < now() - interval '10 seconds' as settled";

    private static final String STORE = """
            with open as materialized (
              select epoch, set_config('synchronous_commit',
                case when ? then 'off' else current_setting('synchronous_commit') end, true) as set
              from keys.epoch where state = 'CURRENT' for share)
            insert into keys.subject_key (kid, wrapped, epoch, state)
            select kid, wrapped, epoch, 'ACTIVE'
            from unnest(cast(? as uuid[]), cast(? as bytea[]), cast(? as int[])) as fresh (kid, wrapped, epoch)
            join open using (epoch)
            where open.set is not null
            order by kid
            on conflict (kid) do nothing
            returning kid, wrapped, epoch, not ?
            """;
    private static final String KNOWN =
            "select kid, wrapped, epoch, " + SETTLED + " from keys.subject_key where kid = any(?)";
    private static final SQLExceptionTranslator REFUSALS = new SQLExceptionSubclassTranslator();

    private final DataSource keyDatabase;
    private final ServerIdentity servers;
    private final ConcurrentLinkedQueue<Wanted> waiting = new ConcurrentLinkedQueue<>();

    NewKeys(DataSource keyDatabase, ServerIdentity servers) {
        this.keyDatabase = keyDatabase;
        this.servers = servers;
    }

    /**
     * A row of the key store; without a key when it was destroyed.
     *
     * @param settled whether it is durable by itself, and not only with a later commit of the same server
     */
    record Stored(
            UUID kid, byte @Nullable [] wrapped, @Nullable Integer epoch, boolean settled) {
        KeyWrapping.@Nullable Wrapped asWrapped() {
            return wrapped == null || epoch == null ? null : new KeyWrapping.Wrapped(wrapped, epoch);
        }
    }

    /**
     * Durable when this returns; or, if the caller is about to commit in the server of the keys, with that commit at the
     * latest. Nothing where another writer stored a key of this subject at the very same moment; then
     * that one can be read. Nothing either where the epoch of the fresh key is over; then it must be wrapped anew.
     */
    @Nullable
    Stored storeUnlessKnown(SubjectId subject, KeyWrapping.Wrapped fresh, Optional<String> committingIn) {
        var wanted = new Wanted(subject.value(), fresh, committingIn);
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
            stored = store(all);
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

    /** Whatever transaction runs outside, this connection is another: each statement commits, in one round trip. */
    private Map<UUID, Stored> store(List<Wanted> all) {
        try (Connection connection = keyDatabase.getConnection()) {
            // always in the same order, so that two nodes never wait for each other
            var sorted =
                    all.stream().sorted(Comparator.comparing(each -> each.kid)).toList();
            var here = Optional.of(servers.of(connection));
            boolean commitFollows = all.stream().allMatch(each -> each.committingIn.equals(here));
            var stored = insert(connection, sorted, commitFollows);
            var known = sorted.stream()
                    .map(each -> each.kid)
                    .filter(kid -> !stored.containsKey(kid))
                    .toArray(UUID[]::new);
            if (known.length > 0) {
                stored.putAll(find(connection, known));
            }
            return stored;
        } catch (SQLException e) {
            throw Objects.requireNonNull(REFUSALS.translate("storing keys", null, e));
        }
    }

    private static Map<UUID, Stored> insert(Connection connection, List<Wanted> sorted, boolean commitFollows)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(STORE)) {
            insert.setBoolean(1, commitFollows);
            insert.setObject(2, sorted.stream().map(each -> each.kid).toArray(UUID[]::new));
            insert.setObject(3, sorted.stream().map(each -> each.fresh.bytes()).toArray(byte[][]::new));
            insert.setObject(4, sorted.stream().map(each -> each.fresh.epoch()).toArray(Integer[]::new));
            insert.setBoolean(5, commitFollows);
            return stored(insert);
        }
    }

    private static Map<UUID, Stored> find(Connection connection, UUID[] kids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setObject(1, kids);
            return stored(select);
        }
    }

    private static Map<UUID, Stored> stored(PreparedStatement statement) throws SQLException {
        var stored = new HashMap<UUID, Stored>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                var kid = row.getObject("kid", UUID.class);
                stored.put(
                        kid,
                        new Stored(
                                kid,
                                row.getBytes("wrapped"),
                                row.getObject("epoch", Integer.class),
                                row.getBoolean(4)));
            }
        }
        return stored;
    }

    /** One who waits; written by whoever stores for all, read under the same lock. */
    private static final class Wanted {
        final UUID kid;
        final KeyWrapping.Wrapped fresh;
        final Optional<String> committingIn;
        boolean done;

        @Nullable
        Stored stored;

        Wanted(UUID kid, KeyWrapping.Wrapped fresh, Optional<String> committingIn) {
            this.kid = kid;
            this.fresh = fresh;
            this.committingIn = committingIn;
        }
    }
}

package nl.rechtspoor.platform.timestamps;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tokens by the size of the checkpoint that they were given for. */
public final class StoredTokens {
    private final JdbcClient jdbc;

    /** Needs a connection that may read the schema {@code events}. */
    public StoredTokens(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A token, as it came.
     *
     * @param size the size of the checkpoint over whose text it was given
     * @param encoded its DER bytes
     */
    public record StoredToken(String origin, long size, Instant time, byte[] encoded) {}

    /** All tokens of a log from this size on, in the order of sizes. */
    public List<StoredToken> from(String origin, long size) {
        return jdbc.sql("select origin, size, stamped_at, token from events.checkpoint_timestamp"
                        + " where origin = ? and size >= ? order by size, stamped_at")
                .params(origin, size)
                .query((row, _) -> new StoredToken(
                        row.getString("origin"),
                        row.getLong("size"),
                        row.getTimestamp("stamped_at").toInstant(),
                        row.getBytes("token")))
                .list();
    }

    Optional<StoredToken> newest(String origin) {
        return from(origin, largest(origin)).reversed().stream().findFirst();
    }

    void add(SignedSize checkpoint, Token token) {
        jdbc.sql("insert into events.checkpoint_timestamp (origin, size, stamped_at, authority, token)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        checkpoint.origin(),
                        checkpoint.size(),
                        Timestamp.from(token.time()),
                        token.authority(),
                        token.encoded())
                .update();
    }

    /** Whether one of these events was sealed between two sizes. */
    boolean happened(Set<String> eventTypes, long from, long to) {
        return jdbc.sql("select exists (select from events.ledger_entry where position >= ? and position < ?"
                        + " and convert_from(entry, 'UTF8')::json ->> 'pt' = any (?))")
                .params(from, to, eventTypes.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    private long largest(String origin) {
        return jdbc.sql("select coalesce(max(size), 0) from events.checkpoint_timestamp where origin = ?")
                .param(origin)
                .query(Long.class)
                .single();
    }
}

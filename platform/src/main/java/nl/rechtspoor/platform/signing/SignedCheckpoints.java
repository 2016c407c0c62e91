package nl.rechtspoor.platform.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was signed and with which keys, for whoever publishes or exports it. */
public final class SignedCheckpoints {
    private static final String NOTES = "select size, signer_key, note, signed_at from events.signed_checkpoint ";

    private final JdbcClient jdbc;

    /** Needs a connection that may read the schema {@code events}. */
    public SignedCheckpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The newest one of the present log; of two keys, the one that began later. A key that began a new log may have signed
     * smaller sizes, and what the log before it signed does not count any more: a witness has seen more of that.
     */
    public Optional<SignedSize> latest() {
        return jdbc.sql(NOTES + "where signer_key >= (select coalesce(max(number), 0) from events.signer_key"
                        + " where recovery is not null) order by signer_key desc, size desc limit 1")
                .query((row, _) -> signedSize(row))
                .optional();
    }

    /** The first one of the present log that commits to a position; if so wished, the first that a witness cosigned. */
    public Optional<SignedSize> firstBeyond(long position, boolean cosigned) {
        return latest().flatMap(latest -> jdbc.sql(NOTES + "s where signer_key = ? and size > ? and (not ? or exists"
                        + " (select from events.cosignature c where c.origin = ? and c.size = s.size))"
                        + " order by size limit 1")
                .params(latest.key(), position, cosigned, latest.origin())
                .query((row, _) -> signedSize(row))
                .optional());
    }

    /** Whether a witness has ever cosigned a log. */
    public boolean isWitnessed(String origin) {
        return jdbc.sql("select exists (select from events.cosignature where origin = ?)")
                .param(origin)
                .query(Boolean.class)
                .single();
    }

    /** The first ones from this size on, in their order. */
    public List<SignedSize> from(long size, int atMost) {
        return jdbc.sql(NOTES + "where size >= ? order by size, signer_key limit ?")
                .params(size, atMost)
                .query((row, _) -> signedSize(row))
                .list();
    }

    /** A note with all cosignatures that it has got, of each witness the first. */
    public Note withCosignatures(SignedSize signed) {
        Note note = signed.note();
        for (String line : jdbc.sql("select distinct on (witness) line from events.cosignature"
                        + " where origin = ? and size = ? order by witness, witnessed_at")
                .params(signed.origin(), signed.size())
                .query(String.class)
                .list()) {
            note = note.with(NoteSignature.parse(line.strip()));
        }
        return note;
    }

    /** Every key that the log has had, the oldest first. */
    public List<LogKey> keys() {
        return jdbc.sql(
                        "select number, vkey, valid_from, recovery, lead(valid_from) over (order by number) as valid_until"
                                + " from events.signer_key order by number")
                .query((row, _) -> new LogKey(
                        row.getInt("number"),
                        row.getString("vkey"),
                        row.getTimestamp("valid_from").toInstant(),
                        row.getTimestamp("valid_until") == null
                                ? null
                                : row.getTimestamp("valid_until").toInstant(),
                        row.getBytes("recovery") == null ? null : new String(row.getBytes("recovery"), UTF_8)))
                .list();
    }

    private static SignedSize signedSize(ResultSet row) throws SQLException {
        return new SignedSize(
                row.getLong("size"),
                row.getInt("signer_key"),
                Note.parse(row.getBytes("note")),
                row.getTimestamp("signed_at").toInstant());
    }

    /**
     * A checkpoint with the log's signature.
     *
     * @param key the number of the key that signed
     */
    public record SignedSize(long size, int key, Note note, Instant signedAt) {
        /** The name of the log. */
        public String origin() {
            return Checkpoint.parse(note.text()).origin();
        }
    }

    /**
     * A key of the log. What it signed while it was valid can be verified for ever.
     *
     * @param number in the order in which they followed each other
     * @param vkey as C2SP signed-note writes a verifier key
     * @param from when it began to sign
     * @param until when the next one began; absent for the present one
     * @param recovery the signed statement with which this key began a new log in place of a lost one
     */
    public record LogKey(
            int number,
            String vkey,
            Instant from,
            @Nullable Instant until,
            @Nullable String recovery) {}
}

package nl.rechtspoor.query.bundles;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSignature;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedCheckpoints.SignedSize;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checkpoints that a bundle needs, with the cosignatures of witnesses. */
@Component
class SignedLog {
    private static final Duration SIGNED_AT_LATEST = Duration.ofSeconds(3);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final SignedCheckpoints signed;
    private final JdbcClient jdbc;

    SignedLog(SignedCheckpoints signed, @QueryDatabase JdbcClient jdbc) {
        this.signed = signed;
        this.jdbc = jdbc;
    }

    /** The newest checkpoint, given the signer the time that it needs after this position; nothing if none was ever signed. */
    Optional<SignedSize> latestBeyond(long position) {
        long until = System.nanoTime() + SIGNED_AT_LATEST.toNanos();
        var latest = signed.latest();
        while (latest.map(SignedSize::size).orElse(0L) <= position && System.nanoTime() < until) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return latest;
            }
            latest = signed.latest();
        }
        return latest;
    }

    /**
     * This checkpoint; of the same log those that witnesses saw next to each of these positions, on either side; and those of
     * other sizes that are wanted besides.
     */
    NavigableMap<Long, Note> around(SignedSize head, Collection<Long> positions, Collection<Long> besides) {
        var notes = new TreeMap<Long, Note>();
        notes.put(head.size(), head.note());
        jdbc.sql("""
                        with seen as (select distinct size from events.cosignature where origin = :origin and size < :head),
                        wanted as (
                          select (select max(size) from seen where size <= at) as size from unnest(:positions::bigint[]) as at
                          union select (select min(size) from seen where size > at) from unnest(:positions::bigint[]) as at
                          union select unnest(:besides::bigint[]))
                        select distinct on (s.size) s.size, s.note from events.signed_checkpoint s
                        join wanted using (size) join events.signer_key k on k.number = s.signer_key
                        where split_part(k.vkey, '+', 1) = :origin
                        order by s.size, s.signer_key desc
                        """)
                .param("origin", head.origin())
                .param("head", head.size())
                .param("positions", positions.toArray(Long[]::new))
                .param("besides", besides.toArray(Long[]::new))
                .query(row -> {
                    notes.putIfAbsent(row.getLong("size"), Note.parse(row.getBytes("note")));
                });
        jdbc.sql("""
                        select distinct on (size, witness) size, line from events.cosignature
                        where origin = :origin and size = any(:sizes) order by size, witness, witnessed_at
                        """)
                .param("origin", head.origin())
                .param("sizes", notes.keySet().toArray(Long[]::new))
                .query(row -> {
                    var cosignature = NoteSignature.parse(row.getString("line").strip());
                    notes.computeIfPresent(row.getLong("size"), (_, note) -> note.with(cosignature));
                });
        return notes;
    }

    /**
     * Of each of these positions the timestamps of the checkpoint that was stamped first after it; all that it ever got, for an
     * older one may age. Nothing for what was not stamped yet.
     */
    NavigableMap<Long, List<byte[]>> stampedBeyond(SignedSize head, Collection<Long> positions) {
        var tokens = new TreeMap<Long, List<byte[]>>();
        jdbc.sql("""
                        with wanted as (
                          select distinct (select size from events.checkpoint_timestamp
                            where origin = :origin and size > at and size <= :head order by size limit 1) as size
                          from unnest(:positions::bigint[]) as at)
                        select t.size, t.token from events.checkpoint_timestamp t join wanted using (size)
                        where t.origin = :origin order by t.size, t.stamped_at
                        """)
                .param("origin", head.origin())
                .param("head", head.size())
                .param("positions", positions.toArray(Long[]::new))
                .query(row -> {
                    tokens.computeIfAbsent(row.getLong("size"), _ -> new ArrayList<>())
                            .add(row.getBytes("token"));
                });
        return tokens;
    }

    /**
     * The keys of the log, and of the witnesses that ever saw it. They are the installation's word for it, no more.
     *
     * @throws Malformed if no signer ever had a key of the log that the checkpoint names
     */
    List<NoteVerifier> keys(SignedSize head) {
        var keys = jdbc
                .sql("select vkey from events.signer_key where split_part(vkey, '+', 1) = :origin"
                        + " union select distinct witness from events.cosignature where origin = :origin")
                .param("origin", head.origin())
                .query(String.class)
                .list()
                .stream()
                .map(NoteVerifier::parse)
                .sorted(Comparator.comparing(key -> !key.name().equals(head.origin())))
                .toList();
        if (keys.stream().noneMatch(key -> key.name().equals(head.origin()))) {
            throw new Malformed("checkpoint", "no signer has a key of the log " + head.origin());
        }
        return keys;
    }
}

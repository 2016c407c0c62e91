package nl.rechtspoor.query.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every checkpoint that was ever signed, the newest first, for an auditor to compare. Nothing is verified here and a damaged note
 * is shown as it is: the auditor's own browser finds that.
 */
@Component
class KeptCheckpoints {
    private static final String ALL = """
            select s.size, s.signer_key, s.signed_at, s.note, k.vkey from events.signed_checkpoint s
            join events.signer_key k on k.number = s.signer_key
            """;
    private static final String LAST_OF_A_DAY = """
            select distinct on (s.signer_key, (s.signed_at at time zone 'Europe/Amsterdam')::date)
              s.size, s.signer_key, s.signed_at, s.note, k.vkey from events.signed_checkpoint s
            join events.signer_key k on k.number = s.signer_key
            order by s.signer_key, (s.signed_at at time zone 'Europe/Amsterdam')::date, s.size desc
            """;

    private final JdbcClient jdbc;

    KeptCheckpoints(@QueryDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which of them: all, or of each day in legal time the last. */
    enum Each {
        ALL,
        DAY
    }

    /**
     * A signed checkpoint.
     *
     * @param size how many entries it commits to
     * @param signedAt when the installation says that it was signed
     * @param key the log's key that signed it, as C2SP signed-note writes a verifier key
     * @param note the signed note, with the cosignatures that it has so far
     * @param cosignatures which witness saw it, by its verifier key, and when it says so
     */
    record KeptCheckpoint(long size, Instant signedAt, String key, String note, List<Cosigned> cosignatures) {}

    /** That a witness saw a checkpoint. */
    record Cosigned(String witness, Instant at) {}

    private record Row(long size, int keyNumber, Instant signedAt, String note, String vkey) {
        String origin() {
            return vkey.substring(0, vkey.indexOf('+'));
        }
    }

    private record Named(String origin, long size) {}

    private record Line(Cosigned cosigned, String text) {}

    Page<KeptCheckpoint> find(Each each, @Nullable String after, int size) {
        var cursor = after == null ? null : Cursor.read(after, 2);
        List<Row> found = jdbc.sql("select * from (" + (each == Each.DAY ? LAST_OF_A_DAY : ALL) + """
                        ) kept where cast(:key as int) is null or (signer_key, size) < (:key, cast(:size as bigint))
                        order by signer_key desc, size desc limit :limit
                        """)
                .param("key", cursor == null ? null : Cursor.checked(() -> Integer.valueOf(cursor.key(0))))
                .param("size", cursor == null ? null : Cursor.checked(() -> Long.valueOf(cursor.key(1))))
                .param("limit", size + 1)
                .query((row, _) -> row(row))
                .list();
        Map<Named, List<Line>> seen = cosignatures(found);
        return Page.of(
                found,
                size,
                row -> kept(row, seen.getOrDefault(new Named(row.origin(), row.size()), List.of())),
                row -> Cursor.of(row.keyNumber(), row.size()));
    }

    /** The keys of the log and of all witnesses that ever saw it: the installation's word for it, no more. */
    List<String> keys() {
        return jdbc.sql("""
                        select vkey from (select vkey, number from events.signer_key
                          union all select distinct witness, null::int from events.cosignature) known
                        order by number nulls last, vkey
                        """).query(String.class).list();
    }

    private Map<Named, List<Line>> cosignatures(List<Row> found) {
        var seen = new HashMap<Named, List<Line>>();
        jdbc.sql("""
                        select distinct on (origin, size, witness) origin, size, witness, witnessed_at, line
                        from events.cosignature where origin = any(:origins) and size = any(:sizes)
                        order by origin, size, witness, witnessed_at
                        """)
                .param("origins", found.stream().map(Row::origin).distinct().toArray(String[]::new))
                .param("sizes", found.stream().map(Row::size).toArray(Long[]::new))
                .query(row -> {
                    var at = row.getTimestamp("witnessed_at").toInstant();
                    seen.computeIfAbsent(
                                    new Named(row.getString("origin"), row.getLong("size")), _ -> new ArrayList<>())
                            .add(new Line(new Cosigned(row.getString("witness"), at), row.getString("line")));
                });
        return seen;
    }

    private static KeptCheckpoint kept(Row row, List<Line> seen) {
        var note = new StringBuilder(row.note());
        seen.forEach(line -> note.append(line.text().strip()).append('\n'));
        return new KeptCheckpoint(
                row.size(),
                row.signedAt(),
                row.vkey(),
                note.toString(),
                seen.stream().map(Line::cosigned).toList());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("size"),
                row.getInt("signer_key"),
                row.getTimestamp("signed_at").toInstant(),
                new String(row.getBytes("note"), UTF_8),
                row.getString("vkey"));
    }
}

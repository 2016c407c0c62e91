package nl.rechtspoor.platform.witnessing;

import java.sql.Timestamp;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What witnesses answered, kept. */
final class Cosignatures {
    private final JdbcClient jdbc;

    Cosignatures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The largest size of a log that a witness is known to have seen, or 0. */
    long largest(String origin, NoteVerifier witness) {
        return jdbc.sql("select coalesce(max(size), 0) from events.cosignature where origin = ? and witness = ?")
                .params(origin, witness.vkey())
                .query(Long.class)
                .single();
    }

    void add(String origin, long size, NoteVerifier witness, Outcome.Cosigned cosigned) {
        jdbc.sql("insert into events.cosignature (origin, size, witness, witnessed_at, line) values (?, ?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(
                        origin,
                        size,
                        witness.vkey(),
                        Timestamp.from(cosigned.time()),
                        cosigned.line().line())
                .update();
    }
}

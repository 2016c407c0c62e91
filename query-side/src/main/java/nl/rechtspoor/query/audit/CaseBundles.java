package nl.rechtspoor.query.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.bundle.BundleZip;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.sealing.StoredTiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the bundle with which anybody can check the history of a case without this program: docs/ledger-format.md. What it
 * holds of persons is ciphertext; whatever is readable in it was readable for the one who asks.
 */
@Component
class CaseBundles {
    /** Up to here the entries of all cases come along, some 400 bytes each, so that nobody can leave out an event unseen. */
    private static final long WHOLE_LOG_UNASKED = 20_000;

    private final JdbcClient jdbc;
    private final SignedLog log;
    private final StoredTiles tiles;
    private final ReadableHistory readable;

    CaseBundles(@QueryDatabase JdbcClient jdbc, SignedLog log, StoredTiles tiles, ReadableHistory readable) {
        this.jdbc = jdbc;
        this.log = log;
        this.tiles = tiles;
        this.readable = readable;
    }

    /**
     * What the bundle is to hold.
     *
     * @param content whether the stored bytes of the events come along; without them it shows only what kind of thing
     *     happened, when and by whom, and verifies all the same
     * @param wholeLog whether all entries of the log come along; if not said, while they are few
     */
    record Wish(boolean content, @Nullable Boolean wholeLog) {}

    /** A bundle that can be written once the answer has begun. */
    interface Bundle {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Nothing if there is no such case; refused while no checkpoint is signed that knows of it.
     *
     * @param history what can be read of it; nothing where it was damaged so that nobody can
     */
    Optional<Bundle> of(CaseId caseId, Wish wish, Optional<AuditHistory.History> history) {
        var events = stored(caseId, wish.content());
        if (events.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(bundle(caseId, wish, history, events));
        } catch (Malformed e) {
            throw new Rejected(new SignaturesDamaged());
        }
    }

    private Bundle bundle(
            CaseId caseId, Wish wish, Optional<AuditHistory.History> history, List<ExportedCase.Event> events) {
        var head = log.latestBeyond(events.getLast().position())
                .filter(latest -> latest.size() > events.getFirst().position())
                .orElseThrow(() -> new Rejected(new HistoryNotSignedYet()));
        var positions = events.stream().map(ExportedCase.Event::position).toList();
        var timestamps = log.stampedBeyond(head, positions);
        var checkpoints = log.around(head, positions, timestamps.keySet());
        var exported = new ExportedCase(caseId.toString(), events, tiles, checkpoints, timestamps, log.keys(head));
        boolean wholeLog = wish.wholeLog() == null ? head.size() <= WHOLE_LOG_UNASKED : wish.wholeLog();
        return out -> write(exported, wish, wholeLog, history, out);
    }

    /** Every column as it is, without asking whether it makes sense: evidence of tampering is exported too. */
    private List<ExportedCase.Event> stored(CaseId caseId, boolean content) {
        return jdbc.sql("""
                        select global_index as position, aggregate_identifier, sequence_number, event_identifier, type,
                               time_stamp, payload_type, payload_revision, payload, meta_data
                        from events.es_stream where aggregate_identifier = ? order by global_index
                        """)
                .param(caseId.toString())
                .query((row, _) -> {
                    byte[] payload = row.getBytes("payload");
                    byte[] metadata = row.getBytes("meta_data");
                    var entry = LedgerEntry.of(
                            row.getString("aggregate_identifier"),
                            row.getLong("sequence_number"),
                            row.getString("event_identifier"),
                            row.getString("type"),
                            row.getString("time_stamp"),
                            row.getString("payload_type"),
                            row.getString("payload_revision"),
                            payload,
                            metadata);
                    return new ExportedCase.Event(
                            row.getLong("position"),
                            entry,
                            content ? Optional.of(new ExportedCase.Content(payload, metadata)) : Optional.empty());
                })
                .list();
    }

    private void write(
            ExportedCase exported,
            Wish wish,
            boolean wholeLog,
            Optional<AuditHistory.History> history,
            OutputStream out)
            throws IOException {
        try (var zip = new BundleZip(out)) {
            zip.file("README.txt", BundleReadMe.of(exported, wish, wholeLog).getBytes(StandardCharsets.UTF_8));
            if (wish.content() && history.isPresent()) {
                zip.file("history.html", readable.page(history.get()).getBytes(StandardCharsets.UTF_8));
            }
            exported.writeTo(zip);
            if (wholeLog) {
                exported.writeLogTo(zip);
            }
        }
    }
}

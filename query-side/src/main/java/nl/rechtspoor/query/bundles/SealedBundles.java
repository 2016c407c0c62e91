package nl.rechtspoor.query.bundles;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.ledger.LedgerEntry;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.bundle.ExportedCase;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.sealing.StoredTiles;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes the events of one aggregate out of the ledger, with all that proves them: docs/ledger-format.md. */
@Component
public class SealedBundles {
    /** Up to here the entries of the whole log come along, some 400 bytes each, so that nobody can leave out an event unseen. */
    private static final long WHOLE_LOG_UNASKED = 20_000;

    private final JdbcClient jdbc;
    private final SignedLog log;
    private final StoredTiles tiles;

    SealedBundles(@QueryDatabase JdbcClient jdbc, SignedLog log, StoredTiles tiles) {
        this.jdbc = jdbc;
        this.log = log;
        this.tiles = tiles;
    }

    /**
     * Nothing if there is no such aggregate; refused while no checkpoint is signed that knows of it.
     *
     * @param content whether the stored bytes of the events come along
     */
    public Optional<ExportedCase> of(UUID aggregate, boolean content) {
        var events = stored(aggregate, content);
        if (events.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(exported(aggregate, events));
        } catch (Malformed e) {
            throw new Rejected(new SignaturesDamaged());
        }
    }

    /** Whether all entries of the log come along; if nobody said so, while they are few. */
    public static boolean holdsWholeLog(ExportedCase exported, @Nullable Boolean wish) {
        return wish == null ? exported.size() <= WHOLE_LOG_UNASKED : wish;
    }

    private ExportedCase exported(UUID aggregate, List<ExportedCase.Event> events) {
        var head = log.latestBeyond(events.getLast().position())
                .filter(latest -> latest.size() > events.getFirst().position())
                .orElseThrow(() -> new Rejected(new HistoryNotSignedYet()));
        var positions = events.stream().map(ExportedCase.Event::position).toList();
        var timestamps = log.stampedBeyond(head, positions);
        var checkpoints = log.around(head, positions, timestamps.keySet());
        return new ExportedCase(aggregate.toString(), events, tiles, checkpoints, timestamps, log.keys(head));
    }

    /** Every column as it is, without asking whether it makes sense: evidence of tampering is exported too. */
    private List<ExportedCase.Event> stored(UUID aggregate, boolean content) {
        return jdbc.sql("""
                        select global_index as position, aggregate_identifier, sequence_number, event_identifier, type,
                               time_stamp, payload_type, payload_revision, payload, meta_data
                        from events.es_stream where aggregate_identifier = ? order by global_index
                        """)
                .param(aggregate.toString())
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
}

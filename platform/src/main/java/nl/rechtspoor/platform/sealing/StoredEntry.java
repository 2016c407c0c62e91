package nl.rechtspoor.platform.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.rechtspoor.ledger.LedgerEntry;

/** What the ledger says of an event, from its row. */
final class StoredEntry {
    /** The columns from which an entry follows. */
    static final String COLUMNS = "aggregate_identifier, sequence_number, event_identifier, type, time_stamp,"
            + " payload_type, payload_revision, payload, meta_data";

    private StoredEntry() {}

    static LedgerEntry of(ResultSet event) throws SQLException {
        return LedgerEntry.of(
                event.getString("aggregate_identifier"),
                event.getLong("sequence_number"),
                event.getString("event_identifier"),
                event.getString("type"),
                event.getString("time_stamp"),
                event.getString("payload_type"),
                event.getString("payload_revision"),
                event.getBytes("payload"),
                event.getBytes("meta_data"));
    }
}

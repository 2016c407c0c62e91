package nl.rechtspoor.platform.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import nl.rechtspoor.ledger.LedgerEntry;

/**
 * One transaction of the Sealer: takes committed events out of the inbox in the order in which they were numbered, hashes
 * the bytes as they are stored, and gives them the next positions. The primary key of the ledger is the fence: where two
 * Sealers give the same position, the later one fails and nothing of its batch remains.
 */
final class SealBatch {
    private static final String TAKE = """
            with taken as (
              delete from events.inbox where ctid = any (array(
                select ctid from events.inbox order by global_index limit ?))
              returning global_index)
            select e.global_index, e.aggregate_identifier, e.sequence_number, e.event_identifier, e.type, e.time_stamp,
                   e.payload_type, e.payload_revision, e.payload, e.meta_data
            from events.domain_event_entry e join taken on taken.global_index = e.global_index
            order by e.global_index
            """;
    private static final String NEXT = "select coalesce(max(position) + 1, 0) from events.ledger";
    private static final String ADD = "insert into events.ledger (position, global_index, leaf) values (?, ?, ?)";

    /** Any process may listen for this; the payload is the size of the ledger. Only the Sealer ever notifies. */
    private static final String TELL = "select pg_notify('sealed', ?)";

    private SealBatch() {}

    /** Whether there is anything to seal; one cheap look, because an idle Sealer asks often. */
    static boolean isWanted(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (PreparedStatement statement = connection.prepareStatement("select exists (select from events.inbox)");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** How many events were sealed; none when the inbox was empty. */
    static int seal(Connection connection, int atMost) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // the next position is read before anything is taken: whoever sealed in between has used it, and this batch
            // fails rather than putting an older event behind a newer one
            int sealed = add(connection, next(connection), atMost);
            connection.commit();
            return sealed;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        }
    }

    private static long next(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEXT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static int add(Connection connection, long first, int atMost) throws SQLException {
        int count = 0;
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            take.setInt(1, atMost);
            try (ResultSet event = take.executeQuery()) {
                while (event.next()) {
                    add.setLong(1, first + count);
                    add.setLong(2, event.getLong("global_index"));
                    add.setBytes(3, entry(event).leafHash());
                    add.addBatch();
                    count++;
                }
            }
            if (count > 0) {
                add.executeBatch();
                tell(connection, first + count);
            }
        }
        return count;
    }

    private static LedgerEntry entry(ResultSet event) throws SQLException {
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

    private static void tell(Connection connection, long size) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(TELL)) {
            statement.setString(1, Long.toString(size));
            statement.execute();
        }
    }
}

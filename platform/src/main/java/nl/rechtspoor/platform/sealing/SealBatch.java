package nl.rechtspoor.platform.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;

/**
 * One transaction of the Sealer: takes committed events out of the inbox in the order in which they were numbered, hashes
 * the bytes as they are stored, gives them the next positions, and lets the tree grow by them. The primary key of the
 * ledger is the fence: where two Sealers give the same position, the later one fails and nothing of its batch remains.
 */
final class SealBatch {
    private static final String TAKE = """
            with taken as (
              delete from events.inbox where ctid = any (array(
                select ctid from events.inbox order by global_index limit ?))
              returning global_index)
            select global_index, %s
            from events.domain_event_entry e join taken using (global_index)
            order by global_index
            """.formatted(StoredEntry.COLUMNS);
    private static final String NEXT = "select coalesce(max(position) + 1, 0) from events.ledger";
    private static final String ADD = "insert into events.ledger (position, global_index, leaf) values (?, ?, ?)";

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
    static int seal(Connection connection, TreeGrowth tree, int atMost) throws SQLException {
        connection.setAutoCommit(false);
        try {
            // the next position is read before anything is taken: whoever sealed in between has used it, and this batch
            // fails rather than putting an older event behind a newer one
            long first = next(connection);
            List<byte[]> entries = add(connection, first, atMost);
            if (entries.isEmpty()) {
                connection.commit();
                return 0;
            }
            Frontier grown = tree.append(connection, first, entries);
            connection.commit();
            tree.isAt(grown);
            return entries.size();
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

    private static List<byte[]> add(Connection connection, long first, int atMost) throws SQLException {
        var entries = new ArrayList<byte[]>();
        try (PreparedStatement take = connection.prepareStatement(TAKE);
                PreparedStatement add = connection.prepareStatement(ADD)) {
            take.setInt(1, atMost);
            try (ResultSet event = take.executeQuery()) {
                while (event.next()) {
                    byte[] entry = StoredEntry.of(event).canonical();
                    add.setLong(1, first + entries.size());
                    add.setLong(2, event.getLong("global_index"));
                    add.setBytes(3, Hash.ofLeaf(entry).bytes());
                    add.addBatch();
                    entries.add(entry);
                }
            }
            if (!entries.isEmpty()) {
                add.executeBatch();
            }
        }
        return entries;
    }
}

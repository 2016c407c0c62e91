package nl.rechtspoor.platform.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;

/**
 * Gives a place in the tree to positions that were sealed before there was one. An event that is no longer what its leaf
 * hash says has no entry that could be added.
 */
final class CatchingUp {
    private static final String SEALED = "select global_index as position, leaf, " + StoredEntry.COLUMNS
            + " from events.es_stream where global_index >= ? order by global_index limit ?";

    private CatchingUp() {}

    /** One transaction; how many positions found their place, none when all have it. */
    static int grow(Connection connection, TreeGrowth tree, int atMost) throws SQLException {
        connection.setAutoCommit(false);
        try {
            long first = TreeGrowth.size(connection);
            List<byte[]> entries = sealed(connection, first, atMost);
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

    private static List<byte[]> sealed(Connection connection, long first, int atMost) throws SQLException {
        var entries = new ArrayList<byte[]>();
        try (PreparedStatement statement = connection.prepareStatement(SEALED)) {
            statement.setLong(1, first);
            statement.setInt(2, atMost);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long position = row.getLong("position");
                    byte[] entry = StoredEntry.of(row).canonical();
                    if (position != first + entries.size()
                            || !Arrays.equals(Hash.ofLeaf(entry).bytes(), row.getBytes("leaf"))) {
                        throw new SealingHalted("The event at position " + (first + entries.size())
                                + " is not the one that was sealed there. Somebody changed it in the database.");
                    }
                    entries.add(entry);
                }
            }
        }
        return entries;
    }
}

package nl.rechtspoor.platform.sealing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Lets the Merkle tree grow in the transaction that seals: adds the entries, the roots of subtrees that became complete, and
 * one checkpoint. The right edge of the tree stays in memory between batches and is read again when another one sealed
 * meanwhile, so that a batch usually costs two statements more.
 */
final class TreeGrowth {
    private static final String ENTRY = "insert into events.ledger_entry (position, entry) values (?, ?)";
    private static final String NODE = "insert into events.ledger_node (level, index, hash) values (?, ?, ?)";

    /** Any process may listen for this; the payload is the size of the ledger. Only the Sealer ever notifies. */
    private static final String CHECKPOINT = """
            with made as (insert into events.checkpoint (size, root) values (?, ?) returning size)
            select pg_notify('sealed', size::text) from made
            """;

    /** How far it is known to be committed. */
    private Frontier edge = Frontier.EMPTY;

    /**
     * Adds the entries of the positions from the first on. Nothing of it counts before the caller has committed and told
     * so by {@link #isAt}; a batch that was rolled back leaves no trace here.
     */
    Frontier append(Connection connection, long first, List<byte[]> entries) throws SQLException {
        Frontier before = edge.size() == first ? edge : stored(connection, first);
        try (PreparedStatement entry = connection.prepareStatement(ENTRY);
                PreparedStatement node = connection.prepareStatement(NODE)) {
            for (int i = 0; i < entries.size(); i++) {
                entry.setLong(1, first + i);
                entry.setBytes(2, entries.get(i));
                entry.addBatch();
            }
            entry.executeBatch();
            var nodes = new Nodes(node);
            Frontier after = before.append(entries.stream().map(Hash::ofLeaf).toList(), nodes);
            nodes.store();
            checkpoint(connection, after);
            return after;
        }
    }

    /** The tree was committed up to here. */
    void isAt(Frontier committed) {
        edge = committed;
    }

    /** How many positions have their place in the tree. */
    static long size(Connection connection) {
        return jdbc(connection)
                .sql("select coalesce(max(size), 0) from events.checkpoint")
                .query(Long.class)
                .single();
    }

    private static Frontier stored(Connection connection, long size) {
        if (size == 0) {
            return Frontier.EMPTY;
        }
        var jdbc = jdbc(connection);
        var edge = Frontier.of(size, new TileReader(new StoredTiles(jdbc).remembering(), size));
        boolean asBefore = jdbc.sql("select root from events.checkpoint where size = ?")
                .param(size)
                .query(byte[].class)
                .optional()
                .filter(root -> Arrays.equals(root, edge.root().bytes()))
                .isPresent();
        if (!asBefore) {
            throw new SealingHalted("The stored tree of " + size + " events does not have the root that was written"
                    + " when they were sealed. Somebody changed the ledger in the database.");
        }
        return edge;
    }

    private static void checkpoint(Connection connection, Frontier tree) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CHECKPOINT)) {
            statement.setLong(1, tree.size());
            statement.setBytes(2, tree.root().bytes());
            statement.execute();
        }
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** Only every eighth level is the bottom of a tile; what lies between is computed from it. */
    private static final class Nodes implements Frontier.Completed {
        private final PreparedStatement insert;
        private boolean any;

        Nodes(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void subtree(int level, long index, Hash root) {
            if (level % TilePath.HEIGHT == 0) {
                try {
                    insert.setInt(1, level / TilePath.HEIGHT);
                    insert.setLong(2, index);
                    insert.setBytes(3, root.bytes());
                    insert.addBatch();
                    any = true;
                } catch (SQLException e) {
                    throw new IllegalStateException("a statement takes its parameters", e);
                }
            }
        }

        void store() throws SQLException {
            if (any) {
                insert.executeBatch();
            }
        }
    }
}

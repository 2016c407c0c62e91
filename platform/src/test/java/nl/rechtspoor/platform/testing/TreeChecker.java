package nl.rechtspoor.platform.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares the stored tree with the one that follows from the leaf hashes, computed in another way than the Sealer does. */
final class TreeChecker {
    private static final int TILE = 8;

    private final JdbcClient jdbc;

    TreeChecker(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<String> findings() {
        var found = new ArrayList<String>();
        var leaves = new GrowingTree();
        jdbc.sql("select leaf from events.ledger order by position")
                .query(byte[].class)
                .list()
                .forEach(leaf -> leaves.append(Hash.of(leaf)));
        MerkleTree tree = leaves.tree();
        checkEntries(found);
        checkCheckpoints(tree, found);
        checkNodes(tree, leaves, found);
        return found;
    }

    private void checkEntries(List<String> found) {
        jdbc.sql("select coalesce(e.position, l.position) as position, e.entry, l.leaf from events.ledger l"
                        + " full join events.ledger_entry e on e.position = l.position")
                .query(row -> {
                    byte[] entry = row.getBytes("entry");
                    byte[] leaf = row.getBytes("leaf");
                    if (entry == null
                            || leaf == null
                            || !Arrays.equals(Hash.ofLeaf(entry).bytes(), leaf)) {
                        found.add("the entry at " + row.getLong("position") + " is not that of its leaf");
                    }
                });
    }

    private void checkCheckpoints(MerkleTree tree, List<String> found) {
        long largest = jdbc.sql("select coalesce(max(size), 0) from events.checkpoint")
                .query(Long.class)
                .single();
        if (largest != tree.size()) {
            found.add("the last checkpoint is of size " + largest + ", the ledger of size " + tree.size());
        }
        jdbc.sql("select size, root from events.checkpoint where size <= ?")
                .param(tree.size())
                .query(row -> {
                    Hash root = tree.whenItsSizeWas(row.getLong("size")).root();
                    if (!root.equals(Hash.of(row.getBytes("root")))) {
                        found.add("the checkpoint of size " + row.getLong("size") + " has another root");
                    }
                });
    }

    private void checkNodes(MerkleTree tree, GrowingTree leaves, List<String> found) {
        long expected = 0;
        for (int level = TILE; level < Long.SIZE && tree.size() >>> level > 0; level += TILE) {
            expected += tree.size() >>> level;
        }
        long[] stored = {0};
        jdbc.sql("select level, index, hash from events.ledger_node").query(row -> {
            stored[0]++;
            int level = row.getInt("level") * TILE;
            long index = row.getLong("index");
            if (index >= tree.size() >>> level || !leaves.hash(level, index).equals(Hash.of(row.getBytes("hash")))) {
                found.add("the node at level " + level + ", " + index + " is not that of its leaves");
            }
        });
        if (stored[0] != expected) {
            found.add(stored[0] + " nodes in place of " + expected);
        }
    }
}

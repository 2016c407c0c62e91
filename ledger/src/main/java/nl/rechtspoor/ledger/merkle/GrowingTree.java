package nl.rechtspoor.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/** A tree in memory, with every complete subtree. For a few hundred thousand entries; larger ones are read from tiles. */
public final class GrowingTree implements Subtrees {
    private final List<List<Hash>> levels = new ArrayList<>(List.of(new ArrayList<>()));

    /** Adds the next entry, given by its leaf hash. */
    public void append(Hash leaf) {
        Hash complete = leaf;
        for (int level = 0; ; level++) {
            if (level == levels.size()) {
                levels.add(new ArrayList<>());
            }
            List<Hash> hashes = levels.get(level);
            hashes.add(complete);
            if (hashes.size() % 2 == 1) {
                return;
            }
            complete = Hash.ofNode(hashes.get(hashes.size() - 2), complete);
        }
    }

    /** The tree of all entries so far. */
    public MerkleTree tree() {
        return new MerkleTree(levels.getFirst().size(), this);
    }

    @Override
    public Hash hash(int level, long index) {
        return levels.get(level).get(Math.toIntExact(index));
    }
}

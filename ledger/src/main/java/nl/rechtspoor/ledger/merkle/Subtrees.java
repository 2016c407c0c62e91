package nl.rechtspoor.ledger.merkle;

/** Where the hashes of complete subtrees can be looked up: in memory, or in tiles. */
@FunctionalInterface
public interface Subtrees {
    /**
     * The Merkle Tree Hash of the entries from {@code index * 2^level} up to {@code (index + 1) * 2^level}, all of which
     * exist. Level 0 holds the leaf hashes.
     */
    Hash hash(int level, long index);
}

package nl.rechtspoor.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * All that one must keep of a tree to let it grow: its size and the roots of the complete subtrees that it consists of, the
 * largest first. At most 63 hashes, whatever the number of entries.
 *
 * @param size the number of entries
 * @param subtrees one hash for each bit that is set in the size
 */
public record Frontier(long size, List<Hash> subtrees) {
    /** The frontier of a tree without entries. */
    public static final Frontier EMPTY = new Frontier(0, List.of());

    /** Refuses a number of subtrees that a tree of this size can't have. */
    public Frontier {
        if (size < 0 || Long.bitCount(size) != subtrees.size()) {
            throw new IllegalArgumentException(subtrees.size() + " subtrees make no tree of size " + size);
        }
        subtrees = List.copyOf(subtrees);
    }

    /** The frontier of a tree that is stored. */
    public static Frontier of(long size, Subtrees stored) {
        var subtrees = new ArrayList<Hash>();
        long begin = 0;
        while (begin < size) {
            int level = 63 - Long.numberOfLeadingZeros(size - begin);
            subtrees.add(stored.hash(level, begin >>> level));
            begin += 1L << level;
        }
        return new Frontier(size, subtrees);
    }

    /** The frontier after one more entry. */
    public Frontier append(Hash leaf) {
        return append(List.of(leaf));
    }

    /** The frontier after more entries, given by their leaf hashes. */
    public Frontier append(List<Hash> leaves) {
        return append(leaves, (_, _, _) -> {});
    }

    /** The same, telling of each subtree of more than one leaf that became complete, a lower one before those above it. */
    public Frontier append(List<Hash> leaves, Completed completed) {
        var grown = new ArrayList<>(subtrees);
        long newSize = size;
        for (Hash leaf : leaves) {
            grown.add(leaf);
            int level = 0;
            for (long index = newSize; (index & 1) == 1; index >>>= 1) {
                Hash right = grown.removeLast();
                Hash parent = Hash.ofNode(grown.removeLast(), right);
                grown.add(parent);
                level++;
                completed.subtree(level, index >>> 1, parent);
            }
            newSize = Math.addExact(newSize, 1);
        }
        return new Frontier(newSize, grown);
    }

    /** Who wants to keep the roots of complete subtrees; they never change again. */
    @FunctionalInterface
    public interface Completed {
        /** The subtree of this level and index, as {@link Subtrees} counts them, is complete. */
        void subtree(int level, long index, Hash root);
    }

    /** The root of the tree, as RFC 9162, 2.1.1 defines it. */
    public Hash root() {
        if (subtrees.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        Hash root = subtrees.getLast();
        for (Hash left : subtrees.reversed().subList(1, subtrees.size())) {
            root = Hash.ofNode(left, root);
        }
        return root;
    }
}

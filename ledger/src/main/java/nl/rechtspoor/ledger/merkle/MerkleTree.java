package nl.rechtspoor.ledger.merkle;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A tree of a certain size over subtrees that are stored somewhere. It proves what RFC 9162 proves (2.1.3.1, 2.1.4.1), and
 * asks for no more hashes than such a proof needs: their number grows with the logarithm of the size.
 */
public final class MerkleTree {
    private final long size;
    private final Subtrees subtrees;

    /** The tree of the first entries, as many as its size, of what is stored. */
    public MerkleTree(long size, Subtrees subtrees) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        this.size = size;
        this.subtrees = subtrees;
    }

    /** The number of entries. */
    public long size() {
        return size;
    }

    /** The Merkle Tree Hash, MTH(D_n) of RFC 9162, 2.1.1. */
    public Hash root() {
        return size == 0 ? Hash.OF_NOTHING : hash(0, size);
    }

    /** The tree as it was when it had fewer entries. */
    public MerkleTree whenItsSizeWas(long earlier) {
        Objects.checkFromToIndex(0, earlier, size);
        return new MerkleTree(earlier, subtrees);
    }

    /** Proves that the entry of an index is in this tree: PATH(m, D_n) of RFC 9162, 2.1.3.1. */
    public InclusionProof inclusion(long index) {
        Objects.checkIndex(index, size);
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = size;
        while (end - begin > 1) {
            long middle = begin + split(end - begin);
            if (index < middle) {
                path.add(hash(middle, end));
                end = middle;
            } else {
                path.add(hash(begin, middle));
                begin = middle;
            }
        }
        return new InclusionProof(index, size, path.reversed());
    }

    /**
     * Proves that this tree begins with all entries of an earlier one, in the same order: PROOF(m, D_n) of RFC 9162,
     * 2.1.4.1. Between trees of one size the proof is empty.
     */
    public ConsistencyProof consistency(long first) {
        if (first < 1 || first > size) {
            throw new IllegalArgumentException("no proof leads from size " + first + " to " + size);
        }
        return new ConsistencyProof(first, size, first == size ? List.of() : subproof(first));
    }

    /** SUBPROOF(m, D_n, b) of RFC 9162, 2.1.4.1, from the top down; the proof lists it from the bottom up. */
    private List<Hash> subproof(long first) {
        var path = new ArrayList<Hash>();
        long begin = 0;
        long end = size;
        boolean known = true;
        while (first != end) {
            long middle = begin + split(end - begin);
            if (first <= middle) {
                path.add(hash(middle, end));
                end = middle;
            } else {
                path.add(hash(begin, middle));
                begin = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(hash(begin, end)); // whoever checks knows the first root, and so this node only if it is that root
        }
        return path.reversed();
    }

    /** MTH(D[begin:end]) for a range that a proof can name: it begins where a subtree of its own length could begin. */
    private Hash hash(long begin, long end) {
        if (Long.bitCount(end - begin) == 1) {
            int level = Long.numberOfTrailingZeros(end - begin);
            return subtrees.hash(level, begin >>> level);
        }
        long middle = begin + split(end - begin);
        return Hash.ofNode(hash(begin, middle), hash(middle, end));
    }

    /** The largest power of two that is smaller than a size: the k of RFC 9162, 2.1.1. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}

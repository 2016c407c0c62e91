package nl.rechtspoor.ledger.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * The shortest proof that a tree begins with all entries of an earlier tree, unchanged and in the same order: RFC 9162,
 * 2.1.4.
 *
 * @param first the size of the earlier tree
 * @param second the size of the later tree
 * @param path the hashes that lead from what both trees share to both roots
 */
public record ConsistencyProof(long first, long second, List<Hash> path) {
    /** Any numbers and hashes can be claimed; only {@link #verify} says whether they prove anything. */
    public ConsistencyProof {
        path = List.copyOf(path);
    }

    /**
     * Checks the proof, step by step after RFC 9162, 2.1.4.2. Trees of the same size are consistent if their roots are
     * equal; nothing can be proven from a tree without entries.
     *
     * @throws ProofRefused if it does not prove that the later tree continues the earlier one
     */
    public void verify(Hash firstRoot, Hash secondRoot) {
        if (first < 1 || first > second) {
            throw new ProofRefused(new ProofFault.SizesDoNotGrow(first, second));
        }
        if (first == second) {
            verifySameTree(firstRoot, secondRoot);
            return;
        }
        // step 1
        if (path.isEmpty()) {
            throw new ProofRefused(new ProofFault.TooShort(0, second));
        }
        // step 2
        var nodes = new ArrayList<Hash>(path);
        if (Long.bitCount(first) == 1) {
            nodes.addFirst(firstRoot);
        }
        // steps 3 and 4
        long fn = first - 1;
        long sn = second - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        // step 5
        Hash fr = nodes.getFirst();
        Hash sr = fr;
        // step 6
        for (int step = 1; step < nodes.size(); step++) {
            Hash c = nodes.get(step);
            if (sn == 0) {
                throw new ProofRefused(new ProofFault.TooLong(step + path.size() - nodes.size(), path.size()));
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.ofNode(c, fr);
                sr = Hash.ofNode(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                sr = Hash.ofNode(sr, c);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        // step 7
        if (sn != 0) {
            throw new ProofRefused(new ProofFault.TooShort(path.size(), second));
        }
        verifyRoot(first, firstRoot, fr);
        verifyRoot(second, secondRoot, sr);
    }

    private void verifySameTree(Hash firstRoot, Hash secondRoot) {
        if (!path.isEmpty()) {
            throw new ProofRefused(new ProofFault.TooLong(0, path.size()));
        }
        verifyRoot(second, firstRoot, secondRoot);
    }

    private static void verifyRoot(long size, Hash expected, Hash actual) {
        if (!expected.equals(actual)) {
            throw new ProofRefused(new ProofFault.RootDiffers(size, expected, actual));
        }
    }
}

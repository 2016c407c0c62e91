package nl.rechtspoor.ledger.merkle;

import java.util.List;

/**
 * The shortest proof that an entry is in a tree, RFC 9162, 2.1.3.
 *
 * @param index the entry's index, from 0
 * @param size the size of the tree
 * @param path the hashes beside the way from the leaf to the root, the leaf's neighbour first
 */
public record InclusionProof(long index, long size, List<Hash> path) {
    /** Any numbers and hashes can be claimed; only {@link #verify} says whether they prove anything. */
    public InclusionProof {
        path = List.copyOf(path);
    }

    /**
     * Checks the proof, step by step after RFC 9162, 2.1.3.2.
     *
     * @throws ProofRefused if it does not prove that the leaf is in the tree with this root
     */
    public void verify(Hash leaf, Hash root) {
        // step 1
        if (index < 0 || index >= size) {
            throw new ProofRefused(new ProofFault.IndexOutsideTree(index, size));
        }
        // steps 2 and 3
        long fn = index;
        long sn = size - 1;
        Hash r = leaf;
        // step 4
        for (int step = 0; step < path.size(); step++) {
            Hash p = path.get(step);
            if (sn == 0) {
                throw new ProofRefused(new ProofFault.TooLong(step, path.size()));
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.ofNode(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                r = Hash.ofNode(r, p);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        // step 5
        if (sn != 0) {
            throw new ProofRefused(new ProofFault.TooShort(path.size(), size));
        }
        if (!r.equals(root)) {
            throw new ProofRefused(new ProofFault.RootDiffers(size, root, r));
        }
    }
}

package nl.rechtspoor.ledger.merkle;

/** Every way in which a proof can fail, with what was found. */
public sealed interface ProofFault {
    /** The proof speaks of an entry that the tree can't have. */
    record IndexOutsideTree(long index, long size) implements ProofFault {}

    /** The earlier tree is empty or larger than the later one, so there is nothing to prove. */
    record SizesDoNotGrow(long first, long second) implements ProofFault {}

    /** The way to the root ended before the hash at this step; a proof has exactly one length. */
    record TooLong(int step, int length) implements ProofFault {}

    /** The hashes ended before the root was reached. */
    record TooShort(int length, long size) implements ProofFault {}

    /** The proof leads to another root than the one that is trusted for this size. */
    record RootDiffers(long size, Hash expected, Hash actual) implements ProofFault {}
}

package nl.rechtspoor.ledger;

/** Bytes that are not in the form that their format prescribes. Formats of proofs are strict: there is one way to write each. */
public final class Malformed extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String what;

    /** Refuses bytes, saying of what they were no good form, and why not. */
    public Malformed(String what, String why) {
        super(what + ": " + why);
        this.what = what;
    }

    /** What the bytes should have been: a note, a checkpoint, a key, an entry, a tile, a proof, a bundle. */
    public String what() {
        return what;
    }
}

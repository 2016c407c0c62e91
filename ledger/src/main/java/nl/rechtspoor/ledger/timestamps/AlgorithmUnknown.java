package nl.rechtspoor.ledger.timestamps;

/** Something is signed or hashed in a way that this program does not know: it can say neither that it holds nor that it does not. */
public final class AlgorithmUnknown extends Exception {
    private static final long serialVersionUID = 1;

    AlgorithmUnknown(String what) {
        super(what);
    }
}

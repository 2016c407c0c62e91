package nl.rechtspoor.ledger.notes;

/** A signature names a known key, and this key did not sign this text. */
public final class SignatureRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;

    SignatureRefused(String key) {
        super("the signature that names the key " + key + " is not by this key over this text");
        this.key = key;
    }

    /** The name of the key. */
    public String key() {
        return key;
    }
}

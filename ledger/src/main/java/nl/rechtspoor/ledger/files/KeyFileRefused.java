package nl.rechtspoor.ledger.files;

/** A key file that must not be used as it is, and what to do about it. */
public final class KeyFileRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String remedy;

    KeyFileRefused(String why, String remedy) {
        super(why);
        this.remedy = remedy;
    }

    /** What somebody has to do. */
    public String remedy() {
        return remedy;
    }
}

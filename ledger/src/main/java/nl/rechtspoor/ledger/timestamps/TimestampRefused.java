package nl.rechtspoor.ledger.timestamps;

/** A token that is well-formed, and not what it says it is. */
public final class TimestampRefused extends Exception {
    private static final long serialVersionUID = 1;

    TimestampRefused(String why) {
        super(why);
    }
}

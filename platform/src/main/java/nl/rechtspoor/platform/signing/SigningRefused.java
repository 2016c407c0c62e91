package nl.rechtspoor.platform.signing;

/** The database shows a ledger that does not continue what was signed. Whoever reads the message can act on it. */
final class SigningRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    SigningRefused(String why) {
        super(why);
    }
}

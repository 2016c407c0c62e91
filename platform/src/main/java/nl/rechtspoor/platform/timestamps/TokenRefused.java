package nl.rechtspoor.platform.timestamps;

/** What came back is no timestamp that anybody should rely on. */
final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    TokenRefused(String why) {
        super(why);
    }
}

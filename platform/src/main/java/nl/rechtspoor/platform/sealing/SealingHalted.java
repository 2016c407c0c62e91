package nl.rechtspoor.platform.sealing;

/** What is stored is not what was sealed, so nothing may be sealed behind it until somebody has looked. */
final class SealingHalted extends RuntimeException {
    private static final long serialVersionUID = 1;

    SealingHalted(String why) {
        super(why);
    }
}

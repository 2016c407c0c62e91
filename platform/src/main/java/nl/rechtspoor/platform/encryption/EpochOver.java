package nl.rechtspoor.platform.encryption;

/** The key of an epoch is not here: it was destroyed, or its file was lost. */
final class EpochOver extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    EpochOver(int epoch) {
        super("the key of epoch " + epoch + " is not here");
    }
}

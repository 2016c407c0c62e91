package nl.rechtspoor.platform.commands;

/** Ends a rehearsal that nothing refused, so that its transaction is rolled back. */
final class Rehearsed extends RuntimeException {
    private static final long serialVersionUID = 1;

    Rehearsed() {
        super("rehearsed", null, false, false);
    }
}

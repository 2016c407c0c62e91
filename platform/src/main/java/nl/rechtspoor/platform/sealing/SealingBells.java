package nl.rechtspoor.platform.sealing;

/**
 * What the parts of one process tell each other: events were committed, so the Sealer need not wait for its next look;
 * events were sealed, so whoever waits for a position may look.
 */
public record SealingBells(Bell committed, Bell sealed) {
    /** The bells of one process. */
    public SealingBells() {
        this(new Bell(), new Bell());
    }
}

package nl.rechtspoor.platform.commands;

/** The aggregate has moved on since the sender saw it; the sender must look again. */
public final class StaleVersion extends RuntimeException {
    private final String aggregateId;
    private final long currentVersion;

    public StaleVersion(String aggregateId, long currentVersion) {
        super("version is now " + currentVersion);
        this.aggregateId = aggregateId;
        this.currentVersion = currentVersion;
    }

    public String aggregateId() {
        return aggregateId;
    }

    public long currentVersion() {
        return currentVersion;
    }
}

package nl.rechtspoor.platform.start;

/** The application can't start, and here is why and what to do about it: two plain sentences instead of a stack trace. */
public final class StartRefused extends RuntimeException {
    private final String remedy;

    public StartRefused(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}

package nl.rechtspoor.kernel.cases;

/** For whom advice is written. */
public enum AdviceLevel {
    /** For a child, in its own words. */
    CHILD,
    /** In plain language. */
    PLAIN,
    /** For lawyers. */
    LEGAL
}

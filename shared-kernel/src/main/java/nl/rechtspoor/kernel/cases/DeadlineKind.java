package nl.rechtspoor.kernel.cases;

/** What happens when a deadline passes. */
public enum DeadlineKind {
    /** A right is lost. */
    FATAL,
    /** Something is late, no right is lost. */
    SOFT,
    /** The helpdesk's own promise. */
    SERVICE
}

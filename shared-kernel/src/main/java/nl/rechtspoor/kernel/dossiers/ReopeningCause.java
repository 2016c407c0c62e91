package nl.rechtspoor.kernel.dossiers;

/** Why an issue is looked at again. */
public enum ReopeningCause {
    /** A case or a signal came in after it was resolved. */
    RELAPSE,
    /** Somebody decided so. */
    DECISION
}

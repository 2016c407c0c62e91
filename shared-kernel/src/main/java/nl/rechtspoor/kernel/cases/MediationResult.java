package nl.rechtspoor.kernel.cases;

/** How a mediation ended. */
public enum MediationResult {
    AGREED,
    PARTLY_AGREED,
    NOT_AGREED,
    WITHDRAWN
}

package nl.rechtspoor.kernel.cases;

/** How grave a safety concern is. */
public enum SafetyLevel {
    CONCERN,
    SERIOUS,
    /** Stops mediation until a senior lifts the stop. */
    ACUTE_DANGER
}

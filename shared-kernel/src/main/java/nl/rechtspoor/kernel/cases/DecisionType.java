package nl.rechtspoor.kernel.cases;

/** What kind of decision or conduct is in dispute. */
public enum DecisionType {
    REFUSAL,
    GRANT,
    WITHDRAWAL,
    PLACEMENT,
    MEASURE,
    /** The body is silent. */
    NO_DECISION,
    CONDUCT,
    FACT
}

package nl.rechtspoor.kernel.dossiers;

/** By what an issue is weighed, each from 0 to 3; the points are never added up. */
public enum Criterion {
    /** How little chance explains it. */
    STATISTICAL,
    /** How badly it harms a child. */
    GRAVITY,
    /** How many children, bodies and regions. */
    BREADTH,
    /** Whether it came back, also after advice or a promise. */
    RECURRENCE,
    /** Whether one rule, contract or practice is behind it. */
    COMMON_CAUSE,
    /** Whether it hits children who need more protection. */
    VULNERABLE_GROUP,
    /** How far there is no way to put it right. */
    NO_REMEDY,
    /** What others say of it. */
    CORROBORATION
}

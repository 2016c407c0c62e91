package nl.rechtspoor.kernel.cases;

/** How two cases belong together. */
public enum LinkKind {
    SIBLING,
    FOLLOW_UP,
    SAME_PATTERN,
    /** The other case goes on with this one. */
    MERGED_INTO,
    /** This case goes on with the other one. */
    MERGED_FROM
}

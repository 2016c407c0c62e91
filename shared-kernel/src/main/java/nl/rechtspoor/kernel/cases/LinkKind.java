package nl.rechtspoor.kernel.cases;

/** How two cases belong together. */
public enum LinkKind {
    SIBLING,
    /** This case goes on where the other one ended. */
    FOLLOW_UP,
    /** The other case goes on where this one ended. */
    FOLLOWED_BY,
    SAME_PATTERN,
    /** The other case goes on with this one. */
    MERGED_INTO,
    /** This case goes on with the other one. */
    MERGED_FROM
}

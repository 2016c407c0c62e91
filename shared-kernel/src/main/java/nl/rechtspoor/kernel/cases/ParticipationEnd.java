package nl.rechtspoor.kernel.cases;

/** How a child's case leaves research. */
public enum ParticipationEnd {
    /** Objection to statistics. */
    OBJECTION,
    /** Withdrawal from research. */
    WITHDRAWAL
}

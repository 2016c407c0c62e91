package nl.rechtspoor.kernel.campaigns;

/** What a campaign led to. */
public enum OutcomeKind {
    NONE,
    PARTIAL,
    POLICY,
    LAW,
    RULING,
    PRACTICE
}

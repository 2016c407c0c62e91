package nl.rechtspoor.kernel.editions;

/** How far a piece of rule data may be trusted. */
public enum Trust {
    /** Checked in the named source. */
    VERIFIED,
    /** Common knowledge of the field, not checked. */
    COMMON_KNOWLEDGE,
    /** Our proposal; the organisation decides. */
    PROPOSAL
}

package nl.rechtspoor.kernel.cases;

/** The only grounds for acting without a consent that is required. */
public enum WaiverGround {
    SERIOUS_HARM,
    CHILD_PERSISTENT_WISH,
    CONFLICT_OF_INTEREST
}

package nl.rechtspoor.kernel.contacts;

/** How soon somebody must act. */
public enum Urgency {
    NORMAL,
    /** An answer within one working day. */
    HIGH,
    /** An answer the same day. */
    URGENT,
    /** Danger now: 112 and Veilig Thuis come first. */
    ACUTE_DANGER
}

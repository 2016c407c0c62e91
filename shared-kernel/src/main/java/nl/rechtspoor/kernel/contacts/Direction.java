package nl.rechtspoor.kernel.contacts;

/** Who took the initiative. */
public enum Direction {
    INCOMING,
    OUTGOING
}

package nl.rechtspoor.kernel.dossiers;

/** What a reviewer makes of a signal. */
public enum SignalVerdict {
    /** It deserves research. */
    ACCEPT,
    /** It does not. */
    DISMISS
}

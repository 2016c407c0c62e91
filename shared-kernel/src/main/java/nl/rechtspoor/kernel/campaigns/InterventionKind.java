package nl.rechtspoor.kernel.campaigns;

/** How a campaign asks for change. */
public enum InterventionKind {
    LETTER,
    MEETING,
    MEDIA,
    PARLIAMENT_QUESTION,
    MOTION,
    /** A report to the UN Committee on the Rights of the Child beside the state's own. */
    SHADOW_REPORT,
    LITIGATION
}

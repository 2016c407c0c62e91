package nl.rechtspoor.platform.access;

/** In what way somebody looked at a case, a contact or an issue. */
public enum AccessKind {
    /** The case file, or a part of it, was opened. */
    READ_CASE_FILE,
    /** The events, or a state as of some moment, were opened. */
    READ_HISTORY,
    /** The list of those who looked at the case was opened. */
    READ_WHO_LOOKED,
    /** The access log itself was opened, whole or for one case. */
    READ_ACCESS_LOG,
    /** An audit was opened, or the list of them; with a case, what it says of that case. */
    READ_AUDIT,
    /** A contact was opened. */
    READ_CONTACT,
    /** The dossier of an issue was opened. */
    READ_DOSSIER,
    /** A campaign was opened. */
    READ_CAMPAIGN,
    /** The case came up as the result of a search for a person. */
    SEARCH_HIT,
    /** Something about the case left the system. */
    EXPORT,
    /** The glass was broken: a look without the usual relation to the case. */
    EMERGENCY
}

package nl.rechtspoor.kernel.audits;

/** What a case can be chosen by, besides its legal area, its number and when it was opened. Known as of any position. */
public enum CaseTrait {
    /** Work on it goes on. */
    OPEN,
    /** It waits. */
    ON_HOLD,
    /** It is closed, and not opened again. */
    CLOSED,
    /** Its retention period is over. */
    ARCHIVED,
    /** It was opened again at least once. */
    REOPENED,
    /** The helpdesk has mediated in it. */
    MEDIATED,
    /** It was handed on to a body. */
    REFERRED,
    /** Its pattern went to research. */
    ESCALATED,
    /** Something went out under a waiver in place of a consent. */
    WAIVER_USED,
    /** Consent was taken back or refused at least once. */
    CONSENT_ENDED,
    /** Somebody took emergency access. */
    EMERGENCY_ACCESS,
    /** A deadline passed and nothing had been done. */
    DEADLINE_MISSED,
    /** Somebody feared for the child's safety. */
    SAFETY_CONCERN,
    /** An entry was corrected. */
    CORRECTED,
    /** What the file says was erased. */
    ERASED
}

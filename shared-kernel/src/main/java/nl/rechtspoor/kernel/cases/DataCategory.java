package nl.rechtspoor.kernel.cases;

/** A kind of data that a consent covers and a message may carry. */
public enum DataCategory {
    IDENTITY,
    CONTACT_DETAILS,
    FAMILY_SITUATION,
    LIVING_SITUATION,
    LEGAL_POSITION,
    EDUCATION,
    HEALTH,
    CARE_HISTORY,
    POLICE_AND_JUSTICE,
    MIGRATION,
    CHILD_VIEW,
    FINANCES
}

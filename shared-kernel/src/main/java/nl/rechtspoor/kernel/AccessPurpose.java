package nl.rechtspoor.kernel;

/** Why somebody looks at or changes something; stored with every event and every access record. */
public enum AccessPurpose {
    CASE_WORK,
    SUPERVISION,
    RESEARCH,
    AUDIT,
    PRIVACY_REQUEST,
    ADMINISTRATION,
    IMPORT,
    EMERGENCY,
    SYSTEM
}

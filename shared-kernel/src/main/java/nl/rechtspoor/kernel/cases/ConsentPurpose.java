package nl.rechtspoor.kernel.cases;

/** What a consent is for; never more than one thing. */
public enum ConsentPurpose {
    DATA_PROCESSING,
    MEDIATION,
    SHARE_WITH_BODY,
    COURT_REPORT,
    RESEARCH_CASE_STUDY,
    MEDIA,
    CONTACT_BACK
}

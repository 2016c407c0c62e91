package nl.rechtspoor.kernel.dossiers;

/** What research makes of an issue. */
public enum IssueVerdict {
    CONFIRM,
    REJECT
}

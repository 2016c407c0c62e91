package nl.rechtspoor.kernel.cases;

/** What kind of report is asked for. */
public enum ReportKind {
    COURT,
    APPEAL,
    ECHR_APPLICATION_SUPPORT,
    ECHR_TPI,
    UN
}

package nl.rechtspoor.kernel.audits;

/** With what an auditor finished a case of the sample. */
public enum CaseResult {
    NO_FINDING,
    FINDINGS
}

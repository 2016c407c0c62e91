package nl.rechtspoor.kernel.cases;

/** How a case ended. */
public enum CaseOutcome {
    SOLVED,
    PARTLY_SOLVED,
    ADVICE_ONLY,
    REFERRED,
    NOT_SOLVED,
    WITHDRAWN_BY_CLIENT,
    UNREACHABLE,
    RULING_FAVOURABLE,
    RULING_UNFAVOURABLE,
    /** Continued in another case of the same child. */
    MERGED
}

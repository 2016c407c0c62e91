package nl.rechtspoor.kernel.audits;

/** How much a finding weighs. */
public enum FindingSeverity {
    /** Worth saying, nothing went wrong. */
    REMARK,
    /** A rule was not kept, without harm to anybody. */
    MINOR,
    /** A rule was not kept that protects somebody. */
    MAJOR,
    /** It must be mended now. */
    CRITICAL
}

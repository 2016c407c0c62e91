package nl.rechtspoor.kernel.cases;

/** On which ground erasure is granted or denied. */
public enum ErasureGround {
    /** Granted: GDPR 17(1)(a). */
    NO_LONGER_NEEDED,
    /** Granted: GDPR 17(1)(b). */
    CONSENT_WITHDRAWN,
    /** Granted: GDPR 17(1)(c). */
    OBJECTION,
    /** Granted: GDPR 17(1)(d). */
    UNLAWFUL,
    /** Granted: the retention period is over. */
    RETENTION_EXPIRED,
    /** Denied: GDPR 17(3)(a). */
    FREEDOM_OF_EXPRESSION,
    /** Denied: GDPR 17(3)(b). */
    LEGAL_OBLIGATION,
    /** Denied: GDPR 17(3)(d). */
    ARCHIVE_OR_STATISTICS,
    /** Denied: GDPR 17(3)(e). */
    LEGAL_CLAIMS;

    /** Whether somebody is erased on this ground; on any other it is denied. */
    public boolean grants() {
        return compareTo(FREEDOM_OF_EXPRESSION) < 0;
    }
}

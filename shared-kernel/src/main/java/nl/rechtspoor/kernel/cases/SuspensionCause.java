package nl.rechtspoor.kernel.cases;

/** Why a mediation stands still. */
public enum SuspensionCause {
    CONSENT_WITHDRAWN,
    CONSENT_REFUSED,
    SAFETY
}

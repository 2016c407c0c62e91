package nl.rechtspoor.kernel.cases;

/** Why a child was not heard. */
public enum NotHeardReason {
    TOO_YOUNG,
    NOT_REACHABLE,
    DOES_NOT_WANT,
    HARMFUL,
    OTHER
}

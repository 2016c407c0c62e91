package nl.rechtspoor.kernel.cases;

/** Why somebody who was to be asked how satisfied they were gave no figure. */
public enum NoAnswerReason {
    NOT_REACHED,
    DECLINED
}

package nl.rechtspoor.kernel.cases;

/** Where a case is in its life. */
public enum CaseStage {
    OPEN,
    ON_HOLD,
    CLOSED,
    ARCHIVED
}

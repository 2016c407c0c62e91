package nl.rechtspoor.query.worklist;

/** Where a case is in its life. */
enum CaseStage {
    OPEN,
    ON_HOLD,
    CLOSED,
    ARCHIVED;

    boolean active() {
        return this == OPEN || this == ON_HOLD;
    }
}

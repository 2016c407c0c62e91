package nl.rechtspoor.command.cases;

/** Where a case is in its life. */
enum Stage {
    OPEN,
    ON_HOLD,
    CLOSED,
    ARCHIVED
}

package nl.rechtspoor.command.cases;

/** Work that must be finished before a case can end. */
enum Work {
    MEDIATION,
    FATAL_DEADLINE,
    REFERRAL
}

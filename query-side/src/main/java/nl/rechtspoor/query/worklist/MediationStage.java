package nl.rechtspoor.query.worklist;

/** How far mediation is, over all bodies of a case. */
enum MediationStage {
    NONE,
    ACTIVE,
    SUSPENDED,
    DONE
}

package nl.rechtspoor.query.worklist;

/** Whether a case has the consent that its mediations, referrals and reports need. */
enum ConsentState {
    /** Nothing is going on, or was asked, that needs consent. */
    NOT_NEEDED,
    COMPLETE,
    /** Complete, but not for the whole of the coming month. */
    EXPIRING,
    MISSING,
    REFUSED
}

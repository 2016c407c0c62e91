package nl.rechtspoor.kernel.cases;

/** In which role somebody takes part in a case. */
public enum PartyRole {
    /** The child whose case it is; exactly one. */
    CHILD,
    PARENT,
    GUARDIAN,
    FOSTER_PARENT,
    FAMILY,
    /** Who asks, when none of the other roles fits. */
    ASKER,
    LAWYER,
    TEACHER,
    CARE_WORKER,
    OTHER_PROFESSIONAL,
    /** Somebody who speaks for a body. */
    BODY_CONTACT,
    WITNESS,
    OTHER
}

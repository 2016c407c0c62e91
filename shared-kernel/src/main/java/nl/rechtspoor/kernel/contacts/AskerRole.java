package nl.rechtspoor.kernel.contacts;

/** In which role somebody asks. */
public enum AskerRole {
    /** The child itself. */
    CHILD,
    /** Somebody of 18 to 22 about youth help or adolescent criminal law. */
    YOUNG_ADULT,
    PARENT,
    FAMILY,
    FOSTER_PARENT,
    GUARDIAN,
    LAWYER,
    TEACHER,
    CARE_WORKER,
    OTHER_PROFESSIONAL,
    OTHER
}

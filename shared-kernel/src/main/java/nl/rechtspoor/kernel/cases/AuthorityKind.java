package nl.rechtspoor.kernel.cases;

/** On which ground somebody decides for the child. */
public enum AuthorityKind {
    /** Parental authority (gezag). */
    PARENT,
    /** Sole guardianship (voogdij). */
    GUARDIAN,
    /** Guardianship over an unaccompanied minor. */
    NIDOS,
    /** Guardianship of a certified institution after authority ended; not a supervision order. */
    GI,
    /** Known to hold no authority. */
    NONE
}

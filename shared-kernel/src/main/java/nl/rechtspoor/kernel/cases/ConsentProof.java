package nl.rechtspoor.kernel.cases;

/** How a consent can be proven. */
public enum ConsentProof {
    /** Read back on the phone and confirmed. */
    PHONE_READ_BACK,
    EMAIL,
    FORM,
    IN_PERSON
}

package nl.rechtspoor.kernel.cases;

/** Age as far as statistics may see it. */
public enum AgeBand {
    AGE_0_5,
    AGE_6_11,
    AGE_12_15,
    AGE_16_17,
    AGE_18_PLUS,
    UNKNOWN
}

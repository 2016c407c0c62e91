package nl.rechtspoor.kernel.cases;

/** What the search for a conflict of interest found. */
public enum ConflictCheckOutcome {
    CLEAR,
    /** Something was found and a senior decided that the case may be opened. */
    OVERRULED
}

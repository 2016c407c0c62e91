package nl.rechtspoor.kernel.dossiers;

/** What the rules make of the points. People may decide otherwise, with a reason. */
public enum Recommendation {
    NO_ACTION,
    MONITOR,
    RECOMMEND_RESEARCH,
    /** Only of an issue that two people confirmed. */
    RECOMMEND_ADVOCACY
}

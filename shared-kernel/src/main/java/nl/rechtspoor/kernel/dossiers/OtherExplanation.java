package nl.rechtspoor.kernel.dossiers;

/** What may lie behind a signal although no right is violated more often; each is ticked or rebutted. */
public enum OtherExplanation {
    /** A campaign or the news made more people call. */
    CAMPAIGN_OR_MEDIA,
    /** The same is coded otherwise than before. */
    CODING_CHANGE,
    /** There is a new office or a new helpline. */
    NEW_OFFICE,
    /** One child, family or incident is counted more than once. */
    DUPLICATES,
    /** More than half comes from one organisation. */
    ONE_REPORTER,
    /** Old matters came in late. */
    DELAY,
    /** It is so every year. */
    SEASON,
    /** With so many series, some flags are nothing. */
    CHANCE
}

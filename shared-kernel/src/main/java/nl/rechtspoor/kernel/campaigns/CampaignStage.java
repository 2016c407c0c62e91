package nl.rechtspoor.kernel.campaigns;

/** How far a campaign has come. */
public enum CampaignStage {
    /** Nothing has gone out. */
    PLANNED,
    /** A director approved it. */
    LAUNCHED,
    CLOSED
}

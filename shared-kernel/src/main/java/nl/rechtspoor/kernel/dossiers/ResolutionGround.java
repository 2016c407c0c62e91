package nl.rechtspoor.kernel.dossiers;

/** Why an issue is over. */
public enum ResolutionGround {
    /** A campaign led to it. */
    CAMPAIGN_OUTCOME,
    /** Law or policy changed. */
    CHANGE_OF_LAW
}

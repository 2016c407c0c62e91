package nl.rechtspoor.kernel.dossiers;

/** What happened outside that moves numbers. */
public enum ExternalCause {
    LAW_CHANGE,
    POLICY_CHANGE,
    COURTS_CLOSED,
    MEDIA,
    CAMPAIGN,
    EPIDEMIC,
    WAR_OR_FLIGHT,
    /** Another way of working, other hours, another system. */
    HELPDESK_CHANGE,
    OTHER
}

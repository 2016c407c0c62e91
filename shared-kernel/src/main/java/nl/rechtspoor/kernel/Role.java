package nl.rechtspoor.kernel;

/** What somebody may do at the helpdesk. A person can hold several roles and acts in one of them at a time. */
public enum Role {
    /** Works own and team cases. */
    JURIST,
    /** A jurist who also approves, waives, raises walls and reopens; never approves own work. */
    SENIOR_JURIST,
    /** Sees coded patterns and released statistics; never a name or a narrative. */
    RESEARCHER,
    /** Approves what goes out in the helpdesk's name; no case work. */
    DIRECTOR,
    /** Reads every history and every access record; writes nothing. */
    AUDITOR,
    /** Holds, erasure, retention and the access log; no case work. */
    PRIVACY_OFFICER,
    /** Users and rule drafts; reads no case content. */
    ADMIN,
    /** The system itself, acting on a timer or on an event. */
    SYSTEM
}

package nl.rechtspoor.kernel.dossiers;

/** What a finding rests on. */
public enum SourceKind {
    /** A law, a policy rule, an instruction or a contract. */
    LAW_OR_POLICY,
    COURT_RULING,
    INSPECTORATE,
    OMBUDSMAN,
    UN_BODY,
    SCIENCE,
    /** What a body says of its own conduct. */
    BODY_STATEMENT,
    NEWS,
    /** Statistics that the helpdesk released. */
    OWN_RELEASE,
    OTHER
}

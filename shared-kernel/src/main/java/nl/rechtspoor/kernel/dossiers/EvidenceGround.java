package nl.rechtspoor.kernel.dossiers;

/** Why an issue may be confirmed. */
public enum EvidenceGround {
    /** Enough families that have nothing to do with each other. */
    FAMILIES,
    /** Two people found it grave, which one child is enough for. */
    GRAVE,
    /** A reliable source shows that it is law or policy. */
    DOCUMENTED_POLICY
}

package nl.rechtspoor.kernel.dossiers;

/** Why a dossier was opened. */
public enum DossierOrigin {
    /** Two people accepted a signal. */
    SIGNAL,
    /** A jurist handed a case's coded pattern to research. */
    ESCALATION,
    /** A researcher or a senior jurist saw a reason by themselves. */
    RESEARCHER
}

package nl.rechtspoor.kernel.cases;

/** Why a child needs more protection than others. */
public enum VulnerableGroup {
    POLICE_AND_JUSTICE,
    UNDOCUMENTED,
    UNACCOMPANIED,
    REFUGEE,
    INSTITUTION,
    FOSTER_FAMILY,
    DISABILITY,
    HOMELESS,
    POVERTY,
    ROMA_SINTI
}

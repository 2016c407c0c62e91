package nl.rechtspoor.command.cases;

/** What a judgement took for granted because the case's own events do not tell it. Always in favour of whoever acted. */
public enum Assumption {
    /** The actor was in the team of the case; membership of teams is not part of the ledger. */
    ACTOR_WAS_IN_TEAM,
    /** The search for conflicts of interest was settled as the opening says. */
    CONFLICT_CHECK_AS_RECORDED,
    /** No other case had been opened from the contact. */
    CONTACT_WAS_FREE,
    /** The colleague could take the case then. */
    COLLEAGUE_COULD_TAKE_IT,
    /** No other case of the person was under a legal hold. */
    NO_HOLD_ELSEWHERE,
    /** Those who were not erased along were needed by another case. */
    NEEDED_ELSEWHERE_AS_RECORDED,
    /** The body was in the directory then, though it is not known now. */
    BODY_WAS_KNOWN
}

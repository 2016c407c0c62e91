package nl.rechtspoor.kernel.cases;

/** What a body did with a referral. */
public enum ReferralAnswer {
    ACCEPTED,
    DECLINED,
    COMPLETED
}

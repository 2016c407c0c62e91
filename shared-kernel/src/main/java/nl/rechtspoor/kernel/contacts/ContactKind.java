package nl.rechtspoor.kernel.contacts;

/** What a contact turned out to be. */
public enum ContactKind {
    /** A question for information. */
    INFO,
    /** A question for advice that needs no case. */
    ADVICE,
    /** It became, or belongs to, a case. */
    CASE,
    /** Silent calls, wrong numbers, abuse. */
    NON_CASE
}

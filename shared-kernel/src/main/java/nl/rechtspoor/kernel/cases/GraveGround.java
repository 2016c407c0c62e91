package nl.rechtspoor.kernel.cases;

/**
 * Why a jurist calls a case grave: what of the child is at stake. The first three are those by which the United Nations tell a
 * grave violation (OHCHR, guide to inquiries under the CRPD); the others are named beside them where issues are weighed.
 */
public enum GraveGround {
    LIFE,
    INTEGRITY,
    SECURITY,
    LIBERTY,
    IRREPARABLE_HARM
}

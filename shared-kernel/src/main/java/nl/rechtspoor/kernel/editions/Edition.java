package nl.rechtspoor.kernel.editions;

/**
 * One published version of one body of rules. It is never edited: a change is a new edition with its own validity.
 *
 * @param id which rules, for example {@code CONSENT-NL-1}
 * @param source where the rules come from, in words a reader can follow up
 */
public record Edition(String id, String version, Validity valid, String source, Trust trust) {
    /** The name of exactly this edition, for example {@code CONSENT-NL-1@2026-01-01}. */
    public String name() {
        return id + "@" + version;
    }
}

package nl.rechtspoor.kernel.rules;

import nl.rechtspoor.kernel.editions.Edition;

/** Which version of which rules a decision used, for example {@code CONSENT-NL-1@2026-01-01}. */
public record RuleVersion(String value) {
    /** The name under which a decision stores this edition. */
    public static RuleVersion of(Edition edition) {
        return new RuleVersion(edition.name());
    }

    @Override
    public String toString() {
        return value;
    }
}

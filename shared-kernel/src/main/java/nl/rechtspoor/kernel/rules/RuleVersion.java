package nl.rechtspoor.kernel.rules;

/** Which version of which rules a decision used, for example {@code CONSENT-NL-1@2026-01-01}. */
public record RuleVersion(String value) {
    @Override
    public String toString() {
        return value;
    }
}

package nl.rechtspoor.kernel.rules;

/** A right in a treaty, for example {@code CRC-28} or {@code ECHR-8}. */
public record ArticleCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}

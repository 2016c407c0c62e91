package nl.rechtspoor.kernel.rules;

/** A legal area of the taxonomy, for example {@code MIG-ROOT}. */
public record AreaCode(String value) {
    @Override
    public String toString() {
        return value;
    }
}

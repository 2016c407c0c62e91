package nl.rechtspoor.kernel.directory;

/** A named body in the directory, for example {@code ind}. */
public record BodyId(String value) {
    @Override
    public String toString() {
        return value;
    }
}

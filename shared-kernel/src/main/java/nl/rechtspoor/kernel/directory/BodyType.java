package nl.rechtspoor.kernel.directory;

/** A kind of body in the directory, for example {@code GEMEENTE}. */
public record BodyType(String value) {
    @Override
    public String toString() {
        return value;
    }
}

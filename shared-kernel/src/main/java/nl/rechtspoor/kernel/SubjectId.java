package nl.rechtspoor.kernel;

import java.util.UUID;

/**
 * The pseudonym of whoever a personal value is about, and the name of the key that encrypts it: a person, or a case for
 * text about the case as a whole. It says nothing about anyone; destroying its key erases all values under it.
 */
public record SubjectId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

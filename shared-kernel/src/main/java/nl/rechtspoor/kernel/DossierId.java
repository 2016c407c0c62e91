package nl.rechtspoor.kernel;

import java.util.UUID;

/** One issue that may go beyond single cases. Its value is also the subject of texts in its dossier. */
public record DossierId(UUID value) {
    /** The key for texts that were written in the dossier. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

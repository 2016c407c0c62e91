package nl.rechtspoor.kernel;

import java.util.UUID;

/** One case of one child. Its value is also the subject of text about the case as a whole. */
public record CaseId(UUID value) {
    /** The key for text about the case as a whole. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

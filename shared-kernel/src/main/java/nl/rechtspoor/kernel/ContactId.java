package nl.rechtspoor.kernel;

import java.util.UUID;

/** One contact moment: a call, an e-mail, a letter. Its value is also the subject of what was said in it. */
public record ContactId(UUID value) {
    /** The key for what was said in this contact. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

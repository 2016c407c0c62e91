package nl.rechtspoor.kernel.audits;

import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;

/** One audit. Its value is also the subject of text about the audit as a whole. */
public record AuditId(UUID value) {
    /** The key for text about the audit as a whole. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

package nl.rechtspoor.kernel.trends;

import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;

/** One outside cause beside all trends. Its value is also the subject of what was written about it. */
public record OutsideCauseId(UUID value) {
    /** The key for the text; destroyed when the cause is taken back. */
    public SubjectId subject() {
        return new SubjectId(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

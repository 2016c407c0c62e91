package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One note of a jurist. */
public record NoteId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

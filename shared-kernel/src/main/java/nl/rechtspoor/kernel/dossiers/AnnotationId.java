package nl.rechtspoor.kernel.dossiers;

import java.util.UUID;

/** One outside cause beside a trend. */
public record AnnotationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package nl.rechtspoor.kernel;

import java.util.UUID;

/** A group of jurists who see each other's cases. */
public record TeamId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

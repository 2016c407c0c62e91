package nl.rechtspoor.kernel.cases;

import java.util.UUID;

/** One request to be forgotten. */
public record ErasureRequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

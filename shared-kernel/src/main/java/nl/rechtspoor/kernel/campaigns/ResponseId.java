package nl.rechtspoor.kernel.campaigns;

import java.util.UUID;

/** One answer from outside. */
public record ResponseId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package nl.rechtspoor.kernel.campaigns;

import java.util.UUID;

/** One step towards somebody outside. */
public record InterventionId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package nl.rechtspoor.kernel.campaigns;

import java.util.UUID;

/** One result of a campaign. */
public record OutcomeId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}

package nl.rechtspoor.query.campaigns;

import java.time.LocalDate;
import java.util.UUID;
import nl.rechtspoor.kernel.directory.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened outside because of an issue, on a day.
 *
 * @param who was spoken to or answered; missing for an outcome
 */
public record CampaignStep(
        UUID campaignId, Kind kind, LocalDate on, @Nullable Addressee who) {
    /** What happened. */
    public enum Kind {
        /** The helpdesk spoke to somebody. */
        INTERVENTION,
        /** Somebody answered. */
        RESPONSE,
        /** Something changed. */
        OUTCOME
    }
}

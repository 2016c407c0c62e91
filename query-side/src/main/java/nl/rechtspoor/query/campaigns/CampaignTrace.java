package nl.rechtspoor.query.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.campaigns.CampaignStage;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import org.jspecify.annotations.Nullable;

/**
 * What one campaign asked and what came of it, as it is known outside: nothing in it tells of a case.
 *
 * @param ask only once it went out
 */
public record CampaignTrace(
        UUID campaignId,
        CampaignStage stage,
        @Nullable String ask,
        @Nullable Instant launchedAt,
        List<Outcome> outcomes) {
    /** What came of it. */
    public record Outcome(
            OutcomeKind kind,
            LocalDate on,
            @Nullable String childrenHelped,
            @Nullable String text,
            @Nullable String evidence) {}
}

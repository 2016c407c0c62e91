package nl.rechtspoor.query.campaigns;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.campaigns.CampaignStage;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.directory.Addressee;
import org.jspecify.annotations.Nullable;

/**
 * One line of the campaigns.
 *
 * @param ask for what it asks; missing once its key is gone
 * @param cases how many cases are behind its issues, protected
 */
record CampaignLine(
        UUID campaignId,
        long version,
        CampaignStage stage,
        @Nullable String ask,
        List<Addressee> targets,
        List<UUID> dossiers,
        String cases,
        List<OutcomeKind> outcomes,
        Instant changedAt) {}

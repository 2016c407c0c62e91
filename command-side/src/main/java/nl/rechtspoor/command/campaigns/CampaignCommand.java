package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.kernel.Role.DIRECTOR;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.campaigns.InterventionId;
import nl.rechtspoor.kernel.campaigns.InterventionKind;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.platform.access.AllowedTo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Everything that somebody can do with a campaign for change. */
sealed interface CampaignCommand {
    /**
     * Plans what to ask, whom, and because of which issues; the id of the campaign is the id of the command. Refused unless
     * two people confirmed every issue, and for a number of children that comes from no release.
     */
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    record PlanCampaign(List<DossierId> dossiers, String ask, List<Addressee> targets, List<ReleaseId> figures)
            implements CampaignCommand {}

    /**
     * Lets it go out. Refused to whoever planned it, if an issue is no longer confirmed or a figure is not released, and
     * without a reason where the rules do not recommend a campaign.
     */
    @AllowedTo(DIRECTOR)
    record LaunchCampaign(
            @TargetAggregateIdentifier CampaignId campaignId,
            @Nullable String deviation) implements CampaignCommand {}

    /** Writes down a step outside. Refused before the launch, if it leads to a child, and for a story without consent for media. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
    record LogIntervention(
            @TargetAggregateIdentifier CampaignId campaignId,
            InterventionKind kind,
            Addressee target,
            LocalDate on,
            String document,
            String summary,
            @Nullable Story story)
            implements CampaignCommand {}

    /** Writes down an answer from outside. Refused without evidence. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
    record RecordResponse(
            @TargetAggregateIdentifier CampaignId campaignId,
            @Nullable InterventionId intervention,
            Addressee from,
            LocalDate on,
            String text,
            @Nullable String evidence)
            implements CampaignCommand {}

    /** Writes down what came of it, or that nothing did. Refused without evidence. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
    record RecordOutcome(
            @TargetAggregateIdentifier CampaignId campaignId,
            OutcomeKind kind,
            LocalDate on,
            @Nullable Integer childrenHelped,
            String text,
            @Nullable String evidence)
            implements CampaignCommand {}

    /** Ends it. Refused until an outcome is recorded. */
    @AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
    record CloseCampaign(@TargetAggregateIdentifier CampaignId campaignId, String reason) implements CampaignCommand {}

    /** A child's story as it is told outside, and the consent for media in the case of that child. */
    record Story(CaseId caseId, @Nullable ConsentId consent, String text) {}
}

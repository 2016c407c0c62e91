package nl.rechtspoor.kernel.campaigns;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to a campaign for change, from the plan to what came of it. */
public sealed interface CampaignEvent extends DomainEvent {
    CampaignId campaignId();

    /** It is known for what the helpdesk will ask, whom, and because of which confirmed issues. */
    @EventType("campaign-planned")
    record CampaignPlanned(
            CampaignId campaignId,
            StaffId plannedBy,
            List<DossierId> dossiers,
            Sensitive<String> ask,
            List<Addressee> targets,
            List<ReleaseId> figures)
            implements CampaignEvent {}

    /** A director who did not plan it let it go out; otherwise than the rules recommend only with a reason. */
    @EventType("campaign-launched")
    record CampaignLaunched(
            CampaignId campaignId,
            StaffId approvedBy,
            List<DossierId> dossiers,
            @Nullable Sensitive<String> deviation) implements CampaignEvent {}

    /** The helpdesk took a step outside. A child's story is told under the child's own key, and with consent for media. */
    @EventType("intervention-logged")
    record InterventionLogged(
            CampaignId campaignId,
            InterventionId intervention,
            InterventionKind kind,
            Addressee target,
            LocalDate on,
            Sensitive<String> document,
            Sensitive<String> summary,
            @Nullable ConsentId storyConsent,
            @Nullable Sensitive<String> story)
            implements CampaignEvent {}

    /** Somebody outside answered. */
    @EventType("response-recorded")
    record ResponseRecorded(
            CampaignId campaignId,
            ResponseId response,
            @Nullable InterventionId intervention,
            Addressee from,
            LocalDate on,
            Sensitive<String> text,
            Sensitive<String> evidence)
            implements CampaignEvent {}

    /** Something came of it, or it is clear that nothing did. */
    @EventType("outcome-recorded")
    record OutcomeRecorded(
            CampaignId campaignId,
            OutcomeId outcome,
            OutcomeKind kind,
            LocalDate on,
            @Nullable Integer childrenHelped,
            Sensitive<String> text,
            Sensitive<String> evidence)
            implements CampaignEvent {}

    /** The campaign is over. */
    @EventType("campaign-closed")
    record CampaignClosed(CampaignId campaignId, Sensitive<String> reason) implements CampaignEvent {}

    /** Somebody confirmed that a number that looks like a BSN is none. */
    @EventType("campaign-number-confirmed-not-bsn")
    record CampaignNumberConfirmedNotBsn(CampaignId campaignId, List<String> fields) implements CampaignEvent {}
}

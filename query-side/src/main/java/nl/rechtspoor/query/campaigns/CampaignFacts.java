package nl.rechtspoor.query.campaigns;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignClosed;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignNumberConfirmedNotBsn;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignPlanned;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.InterventionLogged;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.OutcomeRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.ResponseRecorded;
import nl.rechtspoor.kernel.campaigns.CampaignStage;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.Told;
import org.jspecify.annotations.Nullable;

/** What is known about one campaign, texts sealed. */
@JsonAutoDetect(fieldVisibility = Visibility.ANY, getterVisibility = Visibility.NONE)
final class CampaignFacts implements FoldedRows.Row {
    final UUID campaignId;
    long version = -1;
    CampaignStage stage = CampaignStage.PLANNED;

    @Nullable
    Instant changedAt;

    @Nullable
    Told<CampaignPlanned> planned;

    @Nullable
    Told<CampaignLaunched> launched;

    List<Told<InterventionLogged>> interventions = new ArrayList<>();
    List<Told<ResponseRecorded>> responses = new ArrayList<>();
    List<Told<OutcomeRecorded>> outcomes = new ArrayList<>();

    @Nullable
    Told<CampaignClosed> closed;

    @JsonCreator
    CampaignFacts(@JsonProperty("campaignId") UUID campaignId) {
        this.campaignId = campaignId;
    }

    @Override
    public long version() {
        return version;
    }

    List<DossierId> dossiers() {
        return planned == null ? List.of() : planned.event().dossiers();
    }

    CampaignFacts evolve(CampaignEvent event, long sequence, Instant at, StaffId by) {
        version = sequence;
        changedAt = at;
        switch (event) {
            case CampaignPlanned e -> planned = new Told<>(e, at, by);
            case CampaignLaunched e -> {
                launched = new Told<>(e, at, by);
                stage = CampaignStage.LAUNCHED;
            }
            case InterventionLogged e -> interventions.add(new Told<>(e, at, by));
            case ResponseRecorded e -> responses.add(new Told<>(e, at, by));
            case OutcomeRecorded e -> outcomes.add(new Told<>(e, at, by));
            case CampaignClosed e -> {
                closed = new Told<>(e, at, by);
                stage = CampaignStage.CLOSED;
            }
            case CampaignNumberConfirmedNotBsn _ -> {} // says nothing about the campaign itself
        }
        return this;
    }
}

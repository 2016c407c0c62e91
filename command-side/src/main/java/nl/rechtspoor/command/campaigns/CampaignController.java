package nl.rechtspoor.command.campaigns;

import static nl.rechtspoor.kernel.Role.DIRECTOR;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.campaigns.CampaignCommand.CloseCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LaunchCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.LogIntervention;
import nl.rechtspoor.command.campaigns.CampaignCommand.PlanCampaign;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordOutcome;
import nl.rechtspoor.command.campaigns.CampaignCommand.RecordResponse;
import nl.rechtspoor.command.campaigns.CampaignCommand.Story;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.campaigns.InterventionId;
import nl.rechtspoor.kernel.campaigns.InterventionKind;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import nl.rechtspoor.kernel.directory.Addressee;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what people do with a campaign. */
@RestController
@RequestMapping("/api/v1/campaigns")
@Tag(name = "Campaigns")
@AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
class CampaignController {
    private final CommandDesk desk;

    CampaignController(CommandDesk desk) {
        this.desk = desk;
    }

    @PostMapping
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    @Operation(summary = "Plans a campaign about confirmed issues; its id is the Idempotency-Key")
    Receipt plan(@RequestBody Plan body, Envelope envelope) {
        return desk.send(
                new PlanCampaign(
                        body.dossiers(),
                        body.ask(),
                        body.targets(),
                        body.figures() == null ? List.of() : body.figures()),
                envelope);
    }

    @PostMapping("/{campaignId}/launches")
    @AllowedTo(DIRECTOR)
    @Operation(summary = "Lets a campaign go out; a director who did not plan it")
    Receipt launch(@PathVariable UUID campaignId, @RequestBody Launch body, Envelope envelope) {
        return desk.send(new LaunchCampaign(new CampaignId(campaignId), body.deviation()), envelope);
    }

    @PostMapping("/{campaignId}/interventions")
    @Operation(summary = "Writes down a letter, meeting, motion or other step outside")
    Receipt intervene(@PathVariable UUID campaignId, @RequestBody Intervention body, Envelope envelope) {
        return desk.send(
                new LogIntervention(
                        new CampaignId(campaignId),
                        body.kind(),
                        body.target(),
                        body.on(),
                        body.document(),
                        body.summary(),
                        body.story()),
                envelope);
    }

    @PostMapping("/{campaignId}/responses")
    @Operation(summary = "Writes down an answer from outside")
    Receipt respond(@PathVariable UUID campaignId, @RequestBody Response body, Envelope envelope) {
        return desk.send(
                new RecordResponse(
                        new CampaignId(campaignId),
                        body.intervention(),
                        body.from(),
                        body.on(),
                        body.text(),
                        body.evidence()),
                envelope);
    }

    @PostMapping("/{campaignId}/outcomes")
    @Operation(summary = "Writes down what came of it, or that nothing did")
    Receipt conclude(@PathVariable UUID campaignId, @RequestBody Outcome body, Envelope envelope) {
        return desk.send(
                new RecordOutcome(
                        new CampaignId(campaignId),
                        body.kind(),
                        body.on(),
                        body.childrenHelped(),
                        body.text(),
                        body.evidence()),
                envelope);
    }

    @PostMapping("/{campaignId}/closures")
    @Operation(summary = "Ends a campaign whose outcome is recorded")
    Receipt close(@PathVariable UUID campaignId, @RequestBody Closure body, Envelope envelope) {
        return desk.send(new CloseCampaign(new CampaignId(campaignId), body.reason()), envelope);
    }

    record Plan(
            List<DossierId> dossiers,
            String ask,
            List<Addressee> targets,
            @Nullable List<ReleaseId> figures) {}

    record Launch(@Nullable String deviation) {}

    record Intervention(
            InterventionKind kind,
            Addressee target,
            LocalDate on,
            String document,
            String summary,
            @Nullable Story story) {}

    record Response(
            @Nullable InterventionId intervention,
            Addressee from,
            LocalDate on,
            String text,
            @Nullable String evidence) {}

    record Outcome(
            OutcomeKind kind,
            LocalDate on,
            @Nullable Integer childrenHelped,
            String text,
            @Nullable String evidence) {}

    record Closure(String reason) {}
}

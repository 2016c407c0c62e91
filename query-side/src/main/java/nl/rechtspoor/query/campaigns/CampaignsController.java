package nl.rechtspoor.query.campaigns;

import static nl.rechtspoor.kernel.Role.DIRECTOR;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.campaigns.CampaignStage;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows campaigns to those who plan, approve and run them. */
@RestController("queryCampaignsController")
@RequestMapping("/api/v1/campaigns")
@AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
class CampaignsController {
    private static final int MOST = 200;

    private final Campaigns campaigns;
    private final CurrentViewer viewer;

    CampaignsController(Campaigns campaigns, CurrentViewer viewer) {
        this.campaigns = campaigns;
        this.viewer = viewer;
    }

    @GetMapping
    @Follows(CampaignsProjection.GROUP)
    @Operation(summary = "Campaigns, those that changed last first, each with the protected number of cases behind it")
    Page<CampaignLine> page(
            @RequestParam(required = false) @Nullable CampaignStage stage,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return campaigns.page(stage, after, Math.clamp(size, 1, MOST));
    }

    @GetMapping("/{campaignId}")
    @Follows(CampaignsProjection.GROUP)
    @Operation(
            summary =
                    "One campaign: what was asked, what was done and answered, what came of it; every look is recorded")
    ResponseEntity<CampaignWhole> open(@PathVariable UUID campaignId) {
        var campaign = campaigns.open(new CampaignId(campaignId), viewer.get());
        return ResponseEntity.ok().eTag("\"" + campaign.line().version() + "\"").body(campaign);
    }
}

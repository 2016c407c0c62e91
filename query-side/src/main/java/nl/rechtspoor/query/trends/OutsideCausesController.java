package nl.rechtspoor.query.trends;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.trends.OutsideCauses.OutsideCauseLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What researchers noted beside trends, for all researchers and nobody else. */
@RestController
@RequestMapping("/api/v1/research/outside-causes")
@Tag(name = "Trends")
@AllowedTo(Role.RESEARCHER)
class OutsideCausesController {
    private final OutsideCauses causes;
    private final CurrentViewer viewer;

    OutsideCausesController(OutsideCauses causes, CurrentViewer viewer) {
        this.causes = causes;
        this.viewer = viewer;
    }

    record OutsideCauseLines(List<OutsideCauseLine> items) {}

    @GetMapping
    @Follows(OutsideCauseProjection.GROUP)
    @Operation(summary = "What researchers noted outside the helpdesk that moved its numbers, the latest months first")
    OutsideCauseLines causes() {
        return new OutsideCauseLines(causes.readBy(viewer.get().staff()));
    }
}

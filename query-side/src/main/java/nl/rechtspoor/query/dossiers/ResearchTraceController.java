package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells those who work on a case what came of handing it to research. */
@RestController
@AllowedTo({JURIST, SENIOR_JURIST})
class ResearchTraceController {
    private final ResearchTraces traces;
    private final CurrentViewer viewer;

    ResearchTraceController(ResearchTraces traces, CurrentViewer viewer) {
        this.traces = traces;
        this.viewer = viewer;
    }

    @GetMapping("/api/v1/cases/{caseId}/research-trace")
    @Follows({DossiersProjection.GROUP, "campaigns", CaseRelation.GROUP})
    @Operation(summary = "What came of handing a case to research, without naming anybody; every look is recorded")
    ResearchTrace trace(@PathVariable UUID caseId) {
        return traces.of(new CaseId(caseId), viewer.get());
    }
}

package nl.rechtspoor.query.cases;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CaseRelation;
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

@RestController("queryCasesController")
@RequestMapping("/api/v1/cases/{caseId}")
class CasesController {
    private final CaseFiles files;
    private final Timeline timeline;
    private final CurrentViewer viewer;

    CasesController(CaseFiles files, Timeline timeline, CurrentViewer viewer) {
        this.files = files;
        this.timeline = timeline;
        this.viewer = viewer;
    }

    @GetMapping
    @AllowedTo({Role.JURIST, Role.SENIOR_JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER})
    @Follows(CaseRelation.GROUP)
    @Operation(summary = "The file of a case; every opening is recorded, and outside case work it needs broken glass")
    ResponseEntity<CaseFile> file(@PathVariable UUID caseId) {
        var file = files.open(new CaseId(caseId), viewer.get());
        return ResponseEntity.ok().eTag("\"" + file.version() + "\"").body(file);
    }

    @GetMapping("/timeline")
    @AllowedTo({Role.JURIST, Role.SENIOR_JURIST, Role.AUDITOR, Role.PRIVACY_OFFICER})
    @Follows(CaseRelation.GROUP)
    @Operation(summary = "What happened to a case, the newest first: all of it, or only what is about the child")
    Page<TimelineItem> timeline(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "all") String content,
            @RequestParam(required = false) @Nullable String after) {
        return timeline.page(new CaseId(caseId), content.equals("only"), after, viewer.get());
    }
}

package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.kernel.Role.DIRECTOR;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows issues and signals to those who research, review and approve. */
@RestController("queryDossiersController")
@AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
class DossiersController {
    private static final int MOST = 200;

    private final Dossiers dossiers;
    private final IssueCourses courses;
    private final CurrentViewer viewer;

    DossiersController(Dossiers dossiers, IssueCourses courses, CurrentViewer viewer) {
        this.dossiers = dossiers;
        this.courses = courses;
        this.viewer = viewer;
    }

    @GetMapping("/api/v1/dossiers")
    @Follows(DossiersProjection.GROUP)
    @Operation(summary = "Dossiers, those that changed last first, each with the protected number of cases behind it")
    Page<DossierLine> page(
            @RequestParam(required = false) @Nullable DossierStage stage,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return dossiers.page(stage, after, Math.clamp(size, 1, MOST), viewer.get());
    }

    @GetMapping("/api/v1/dossiers/{dossierId}")
    @Follows({DossiersProjection.GROUP, "campaigns"})
    @Operation(
            summary =
                    "One dossier: signals and reviews, research, verdicts, and what campaigns led to; every look is recorded")
    ResponseEntity<DossierWhole> open(@PathVariable UUID dossierId) {
        var dossier = dossiers.open(new DossierId(dossierId), viewer.get());
        return ResponseEntity.ok().eTag("\"" + dossier.line().version() + "\"").body(dossier);
    }

    @GetMapping("/api/v1/dossiers/{dossierId}/course")
    @Follows({DossiersProjection.GROUP, "campaigns", "worklist", "research-patterns"})
    @Operation(summary = "How an issue went on: whether cases came in after a hearing, a step, an answer or a promise")
    IssueCourse course(@PathVariable UUID dossierId) {
        return courses.of(new DossierId(dossierId));
    }

    @GetMapping("/api/v1/signals")
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    @Follows(DossiersProjection.GROUP)
    @Operation(summary = "Signals at the desk, the newest first, with what reviewers made of them")
    Page<SignalLine> signals(
            @RequestParam(required = false) SignalStory.@Nullable State state,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return dossiers.signals(state, after, Math.clamp(size, 1, MOST), viewer.get());
    }

    @GetMapping("/api/v1/signals/{signalId}/method")
    @AllowedTo({RESEARCHER, SENIOR_JURIST})
    @Follows(DossiersProjection.GROUP)
    @Operation(summary = "How a signal was found: method, settings, what it was compared with, and how sure it is")
    SignalMethod method(@PathVariable UUID signalId) {
        return dossiers.method(signalId);
    }
}

package nl.rechtspoor.query.research;

import io.swagger.v3.oas.annotations.Operation;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.projection.Follows;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The coded patterns that came out of casework. */
@RestController
class ResearchController {
    private final ResearchPatterns patterns;

    ResearchController(ResearchPatterns patterns) {
        this.patterns = patterns;
    }

    @AllowedTo(Role.RESEARCHER)
    @GetMapping("/api/v1/research/patterns")
    @Follows(ResearchPatternProjection.GROUP)
    @Operation(summary = "Coded patterns of cases that were escalated to research, newest quarter first")
    Page<ResearchPatterns.Pattern> patterns(
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String article,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int size) {
        return patterns.find(area, article, after, Math.clamp(size, 1, 200));
    }
}

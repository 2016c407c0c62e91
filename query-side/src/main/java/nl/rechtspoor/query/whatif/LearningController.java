package nl.rechtspoor.query.whatif;

import static nl.rechtspoor.kernel.Role.DIRECTOR;
import static nl.rechtspoor.kernel.Role.RESEARCHER;
import static nl.rechtspoor.kernel.Role.SENIOR_JURIST;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.statistics.issues.LearnedYear;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What became of signals, year by year: signals and issues are counted, never children. */
@RestController
@RequestMapping("/api/v1/signals/learning")
@Tag(name = "Dossiers: signals")
@AllowedTo({RESEARCHER, SENIOR_JURIST, DIRECTOR})
class LearningController {
    private final Pasts pasts;
    private final Clock clock;

    LearningController(Pasts pasts, Clock clock) {
        this.pasts = pasts;
        this.clock = clock;
    }

    record LearnedYears(List<LearnedYear> items) {}

    @GetMapping
    @Operation(
            summary =
                    "Which share of signals was confirmed, how long they took, and which confirmed issues had none, by year")
    LearnedYears years() {
        return new LearnedYears(pasts.learned(clock.instant()));
    }
}

package nl.rechtspoor.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who asks nearly the same thing of the statistics again and again, for the privacy officer. */
@RestController
class AskedQuestionsController {
    private static final int MOST_DAYS = 730;

    private final QueryLog log;
    private final Clock clock;

    AskedQuestionsController(QueryLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param days over which it was looked
     * @param leastValues from how many different values on questions make a series
     */
    record Report(int days, int leastValues, List<AskedQuestions> items) {}

    @AllowedTo(Role.PRIVACY_OFFICER)
    @GetMapping("/api/v1/privacy/statistics-questions")
    @Operation(
            summary =
                    "What each person asked of the statistics, with the series of questions that differ in one part only")
    Report asked(@RequestParam(defaultValue = "90") int days) {
        int looked = Math.clamp(days, 1, MOST_DAYS);
        return new Report(
                looked, AskedQuestions.LEAST_VALUES, log.since(clock.instant().minus(Duration.ofDays(looked))));
    }
}

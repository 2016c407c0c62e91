package nl.rechtspoor.query.rules;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.rules.Articles;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import nl.rechtspoor.kernel.rules.DeadlineRules;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.kernel.rules.IssueRules;
import nl.rechtspoor.kernel.rules.Taxonomy;
import nl.rechtspoor.platform.access.SignedIn;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the edition of each rule that holds today, or held on another day. Retired codes are in it, with their days. */
@RestController
@RequestMapping("/api/v1/rules")
@Tag(name = "Rules")
@SignedIn("rules are about nobody")
class RulesController {
    private final Rules rules;
    private final Clock clock;

    RulesController(Rules rules, Clock clock) {
        this.rules = rules;
        this.clock = clock;
    }

    @GetMapping("/taxonomy")
    @Operation(summary = "The legal areas of today, or of another day")
    Taxonomy taxonomy(@RequestParam(required = false) @Nullable LocalDate day) {
        return rules.taxonomy().on(day(day));
    }

    @GetMapping("/articles")
    @Operation(summary = "The rights that a case can invoke")
    Articles articles(@RequestParam(required = false) @Nullable LocalDate day) {
        return rules.articles().on(day(day));
    }

    @GetMapping("/consent")
    @Operation(summary = "Who must consent, by age")
    ConsentRuleset consent(@RequestParam(required = false) @Nullable LocalDate day) {
        return rules.consent().on(day(day));
    }

    @GetMapping("/deadline-rules")
    @Operation(summary = "The catalogue of terms")
    DeadlineRules deadlines(@RequestParam(required = false) @Nullable LocalDate day) {
        return rules.deadlines().on(day(day));
    }

    @GetMapping("/issues")
    @Operation(summary = "By what an issue is weighed, and when research or a campaign is recommended")
    IssueRules issues(@RequestParam(required = false) @Nullable LocalDate day) {
        return rules.issues().on(day(day));
    }

    @GetMapping("/detection")
    @Operation(summary = "When the reports of a month stand out enough to be a signal")
    DetectionRules detection(@RequestParam(required = false) @Nullable LocalDate day) {
        return rules.detection().on(day(day));
    }

    @GetMapping("/calendar")
    @Operation(summary = "The days of a year on which no term ends")
    CalendarYear calendar(@RequestParam(required = false) @Nullable Integer year) {
        var asked = year == null ? day(null).getYear() : Math.clamp(year, 1970, 2200);
        var calendar = rules.calendar().on(LocalDate.of(asked, 1, 1));
        return new CalendarYear(
                calendar.edition(),
                asked,
                calendar.in(asked).entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList());
    }

    private LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME) : asked;
    }

    /** The days of one year on which no term ends, besides weekends. */
    record CalendarYear(Edition edition, int year, List<Day> days) {}

    record Day(LocalDate date, Label label) {}
}

package nl.rechtspoor.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.statistics.disclosure.CodeList;
import nl.rechtspoor.statistics.disclosure.QueryRefusal.StatisticsKeysMissing;
import nl.rechtspoor.statistics.processes.ProcessFigures;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Protected counts from releases. Nothing in here is an exact count, and nothing leads to a child. */
@RestController
@RequestMapping("/api/v1/research/statistics")
@AllowedTo(Role.RESEARCHER)
class StatisticsController {
    private final Questions questions;
    private final Releases releases;
    private final ReleasedProcesses processes;
    private final Protection protection;
    private final CurrentViewer viewer;

    StatisticsController(
            Questions questions,
            Releases releases,
            ReleasedProcesses processes,
            Protection protection,
            CurrentViewer viewer) {
        this.questions = questions;
        this.releases = releases;
        this.processes = processes;
        this.protection = protection;
        this.viewer = viewer;
    }

    /** A release, and how it was made. */
    record ReleaseLine(String month, long position, Instant madeAt, String method, String noise) {}

    record ReleaseLines(List<ReleaseLine> items) {}

    record Lists(String release, List<Codes> lists) {}

    record Codes(String dimension, List<CodeList.Member> members, List<String> groups) {}

    @GetMapping("/releases")
    @Operation(summary = "The monthly releases, newest first; none of them ever changes")
    ReleaseLines releases() {
        return new ReleaseLines(releases.all().stream()
                .map(release -> new ReleaseLine(
                        release.month().toString(),
                        release.position(),
                        release.madeAt(),
                        release.method(),
                        release.noise()))
                .toList());
    }

    @GetMapping("/releases/{month}/codes")
    @Operation(summary = "The code lists of a release: what a question may name")
    Lists codes(@PathVariable YearMonth month) {
        var release = releases.find(month).orElseThrow(StatisticsController::notFound);
        return new Lists(
                month.toString(),
                release.codeLists().stream()
                        .map(list -> new Codes(list.dimension().code(), list.members(), list.parents()))
                        .toList());
    }

    @GetMapping("/releases/{month}/processes")
    @Operation(
            summary =
                    "How cases went that came in within the year up to a release: frequent variants, and what followed what",
            description =
                    "Protected counts of different children. Only variants that ten or more went, and durations in"
                            + " bands; a pair that is missing happened to few or to nobody.")
    ProcessFigures processes(@PathVariable YearMonth month) {
        var release = releases.find(month).orElseThrow(StatisticsController::notFound);
        Rejected.rejectIf(!protection.made(release), new StatisticsKeysMissing());
        return processes.find(month).orElseThrow(StatisticsController::notFound);
    }

    @GetMapping
    @Operation(
            summary = "Protected counts of different children by at most three dimensions, per month, quarter or year",
            description =
                    "Each dimension by its name: one code, `each` for a line for every code, or `groups` for a line"
                            + " for every group of codes. `period` is month, quarter or year, `from` and `to` are such periods,"
                            + " `release` is a month, and `rounded=true` rounds for publication. A missing value is shown as <5.")
    @Parameter(
            name = "parameters",
            in = ParameterIn.QUERY,
            description = "Dimensions, period, from, to, release, rounded")
    ProtectedTable table(@RequestParam MultiValueMap<String, String> parameters) {
        return questions.ask(parameters, viewer.get().staff()).table();
    }

    @GetMapping("/trend")
    @Operation(
            summary = "The same counts, each with the band above which it would stand out",
            description =
                    "Asked as the counts themselves, for 2,400 figures at most. The band goes from what earlier figures let"
                            + " one expect to what would be remarkable, rounded outward to five. It is worked out from"
                            + " protected figures alone, and missing where too few of them are told.")
    @Parameter(
            name = "parameters",
            in = ParameterIn.QUERY,
            description = "Dimensions, period, from, to, release, rounded")
    Trend trend(@RequestParam MultiValueMap<String, String> parameters) {
        return questions.askTrend(parameters, viewer.get().staff());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

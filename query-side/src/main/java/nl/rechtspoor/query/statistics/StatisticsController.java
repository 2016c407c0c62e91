package nl.rechtspoor.query.statistics;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.statistics.disclosure.CodeList;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final SavedQueries saved;
    private final FrozenTables frozen;
    private final CurrentViewer viewer;

    StatisticsController(
            Questions questions, Releases releases, SavedQueries saved, FrozenTables frozen, CurrentViewer viewer) {
        this.questions = questions;
        this.releases = releases;
        this.saved = saved;
        this.frozen = frozen;
        this.viewer = viewer;
    }

    /** A release, and how it was made. */
    record ReleaseLine(String month, long position, Instant madeAt, String method, String noise) {}

    record ReleaseLines(List<ReleaseLine> items) {}

    record Lists(String release, List<Codes> lists) {}

    record Codes(String dimension, List<CodeList.Member> members, List<String> groups) {}

    record Citations(List<Citation> items) {}

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

    @PostMapping("/saved")
    @Operation(summary = "Saves the question that the parameters ask, so that it can be cited; twice is once")
    @Parameter(name = "parameters", in = ParameterIn.QUERY, description = "As of the question itself")
    Citation save(@RequestParam MultiValueMap<String, String> parameters) {
        var by = viewer.get().staff();
        var answered = questions.ask(parameters, by);
        saved.save(answered, by);
        frozen.freeze(answered);
        return found(answered.question().id());
    }

    @GetMapping("/saved")
    @Operation(summary = "The questions that can be cited, newest first")
    Citations saved() {
        return new Citations(saved.all());
    }

    @GetMapping("/saved/{id}/publication")
    @Operation(
            summary =
                    "Whether the figures may leave the helpdesk, and under which id a dossier and a campaign use them",
            description =
                    "They must be rounded (rounded=true); a cell must not be one family for more than half, or differ by"
                            + " few from a cell that was published before.")
    FrozenTables.Frozen publication(@PathVariable String id) {
        return frozen.find(found(id).id()).orElseThrow(StatisticsController::notFound);
    }

    @GetMapping("/saved/{id}")
    @Operation(summary = "The citation of a saved question")
    Citation citation(@PathVariable String id) {
        return found(id);
    }

    @GetMapping(value = "/saved/{id}/data.csv", produces = "text/csv;charset=UTF-8")
    @Operation(summary = "The figures of a saved question, byte for byte as they were when it was saved")
    String csv(@PathVariable String id) {
        return TableCsv.of(again(found(id)).table());
    }

    @GetMapping("/saved/{id}/datapackage.json")
    @Operation(summary = "The description of those figures, as a Data Package")
    Map<String, Object> dataPackage(@PathVariable String id) {
        var citation = found(id);
        var answered = again(citation);
        return DataPackage.of(citation, answered.question().release().book(), TableCsv.of(answered.table()));
    }

    private Questions.Answered again(Citation citation) {
        return questions.ask(SavedQueries.parameters(citation), viewer.get().staff());
    }

    private Citation found(String id) {
        return saved.find(id).orElseThrow(StatisticsController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

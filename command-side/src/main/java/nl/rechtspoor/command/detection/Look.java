package nl.rechtspoor.command.detection;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.statistics.facts.Clusters;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Treated;
import org.springframework.stereotype.Component;

/** Looks at the cases of a run, and says what there is to tell. */
@Component
class Look {
    private final KnownCases cases;
    private final KnownIssues issues;
    private final SeriesCoding series;
    private final AlikeCoding alike;
    private final GraveCalls calls;
    private final MonthEnds ends;

    Look(
            KnownCases cases,
            KnownIssues issues,
            SeriesCoding series,
            AlikeCoding alike,
            GraveCalls calls,
            MonthEnds ends) {
        this.cases = cases;
        this.issues = issues;
        this.series = series;
        this.alike = alike;
        this.calls = calls;
        this.ends = ends;
    }

    /** The series that rose in a month. */
    List<Finding> atSeries(Run run, YearMonth month) {
        var settings = new RunSettings(run.rules(), issues.confirmedMonths(run.knownAt(), month));
        var coded = coded(run.knownAt(), run.standingAt());
        return new RisingSeries(run, month, settings, coded, hashOf(coded)).findings();
    }

    /** What needs no count to be told, as it is known on a day. */
    List<Finding> atSingleCases(Run run, LocalDate day) {
        // an issue is told of once in a while, and what is grave comes first
        return Stream.concat(atGraveCases(run).stream(), atEndings(run, day).stream())
                .toList();
    }

    /** The cases that two jurists call grave. */
    List<Finding> atGraveCases(Run run) {
        var coded = coded(run.knownAt(), run.standingAt());
        var settings = new RunSettings(run.rules(), Map.of());
        return new GraveCases(
                        run,
                        settings.hash(),
                        coded,
                        calls.standingAt(run.knownAt()),
                        calls.toldBy(run.knownAt()),
                        each -> IssueCoding.of(each.known().fact(), series::kindOf))
                .findings();
    }

    /** The alike cases that were treated unlike. */
    private List<Finding> atEndings(Run run, LocalDate day) {
        var since = day.minusMonths(run.rules().unlikeMonths());
        var coded = coded(run.knownAt(), run.standingAt());
        Set<Treated> before = new HashSet<>();
        ends.lastPositionBefore(since, -1)
                .ifPresent(position ->
                        alike.of(coded(position, run.standingAt())).forEach(each -> before.add(each.treated())));
        var settings = new RunSettings(run.rules(), Map.of());
        return new UnlikeTreatment(run, settings.hash(), alike.of(coded), before, hashOf(coded)).findings();
    }

    /** Who objected or was erased meanwhile is not counted, whatever was known then. */
    private List<CodedCase> coded(long knownAt, long standingAt) {
        List<KnownCase> known = cases.asKnownAt(knownAt);
        Set<CaseId> leftOut = cases.withoutStanding(standingAt);
        var clusters = Clusters.of(known.stream().map(KnownCase::fact).toList());
        var counted = known.stream()
                .filter(each ->
                        each.fact().counts() && !leftOut.contains(each.fact().caseId()))
                .toList();
        return series.of(counted, clusters);
    }

    private static String hashOf(List<CodedCase> coded) {
        return Run.hashOf(coded.stream().map(CodedCase::known).collect(Collectors.toList()));
    }
}

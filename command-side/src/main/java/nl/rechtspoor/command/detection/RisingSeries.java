package nl.rechtspoor.command.detection;

import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalFigures;
import nl.rechtspoor.statistics.series.Detection;
import nl.rechtspoor.statistics.series.Family;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.SeriesKey;
import nl.rechtspoor.statistics.series.Signal;
import nl.rechtspoor.statistics.signals.Tested;
import org.jspecify.annotations.Nullable;

/** Turns what a run over the series of a month has for the desk into findings, each with its cases and figures. */
record RisingSeries(Run run, YearMonth month, RunSettings settings, List<CodedCase> cases, String inputsHash) {
    static final String METHOD = "rising-series";
    private static final int QUARTER = 3;

    List<Finding> findings() {
        var detection = Detection.of(cases.stream().map(CodedCase::reported).toList(), month, settings.ofSeries());
        return detection.forDesk().stream()
                .map(signal -> finding(signal, partsOf(signal, detection.signals()), familyOf(signal, detection)))
                .toList();
    }

    private static List<String> partsOf(Signal signal, List<Signal> all) {
        return all.stream()
                .filter(other -> other.isFlagged() || other.lasting().isPresent())
                .map(Signal::key)
                .filter(key -> key.parent().filter(signal.key()::equals).isPresent())
                .map(SeriesKey::name)
                .toList();
    }

    private static Family familyOf(Signal signal, Detection detection) {
        return detection.families().stream()
                .filter(family -> family.level() == signal.key().level())
                .findFirst()
                .orElseThrow();
    }

    private Finding finding(Signal signal, List<String> parts, Family family) {
        List<CodedCase> behind = casesOf(signal);
        return new Finding(
                IssueSeries.issue(signal.key()),
                new SignalEvidence(
                        METHOD,
                        RunSettings.PROGRAM,
                        settings.hash(),
                        signal.months() == QUARTER
                                ? month.getYear() + "-Q" + (month.getMonthValue() + 2) / QUARTER
                                : month.toString(),
                        CodedCase.positions(behind),
                        CodedCase.children(behind),
                        CodedCase.clusters(behind),
                        figures(signal, parts, family, CodedCase.largestReporterShare(behind))));
    }

    private SignalFigures figures(Signal signal, List<String> parts, Family family, double reporterShare) {
        Tested sudden = signal.sudden();
        return new SignalFigures(
                signal.key().name(),
                parts,
                signal.tier().name(),
                known(sudden.expected()),
                known(sudden.upper()),
                known(sudden.p()),
                known(signal.adjusted()),
                signal.isFlagged(),
                signal.lasting().isPresent(),
                family.tested(),
                family.expectedByChance(),
                signal.followsTotal(),
                signal.oneIncident(),
                reporterShare,
                null,
                null,
                signal.cluster()
                        .map(cluster -> cluster.regions().stream()
                                .map(Province::valueOf)
                                .toList())
                        .orElse(List.of()),
                signal.cluster().map(Signal.RegionCluster::p).orElse(null),
                run.knownAt(),
                run.standingAt(),
                inputsHash,
                run.rules().version());
    }

    /** The cases of the tested period that were coded by its end. */
    private List<CodedCase> casesOf(Signal signal) {
        YearMonth from = month.minusMonths(signal.months() - 1L);
        return cases.stream()
                .filter(each -> !each.reported().received().isBefore(from)
                        && !each.reported().received().isAfter(month)
                        && !each.reported().coded().isAfter(month)
                        && isIn(signal.key(), each))
                .toList();
    }

    private static boolean isIn(SeriesKey series, CodedCase coded) {
        return IntStream.range(0, series.codes().size())
                .allMatch(i -> Objects.requireNonNullElse(
                                coded.reported()
                                        .codes()
                                        .get(series.level().dimensions().get(i)),
                                Set.of())
                        .contains(series.codes().get(i)));
    }

    private static @Nullable Double known(double figure) {
        return Double.isFinite(figure) ? figure : null;
    }
}

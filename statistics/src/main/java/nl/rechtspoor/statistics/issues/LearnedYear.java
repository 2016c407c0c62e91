package nl.rechtspoor.statistics.issues;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.DossierStage;
import nl.rechtspoor.kernel.dossiers.SignalVerdict;
import nl.rechtspoor.statistics.issues.IssueHistory.RaisedSignal;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * What one year teaches about detection.
 *
 * @param levels the signals of the year by the level of their series; those of other methods have none
 * @param monthsToSignal the median of months from the first report behind an issue to its first signal, of issues whose first signal
 *     is of this year; missing where there is none
 * @param confirmed issues that were first confirmed in this year
 * @param neverSignalled how many of these no signal was ever about
 */
public record LearnedYear(
        int year, List<ByLevel> levels, @Nullable Double monthsToSignal, int confirmed, int neverSignalled) {
    /**
     * The signals of one level.
     *
     * @param level missing for methods that have no series
     * @param waiting on which nobody has decided
     * @param attached that were put with the dossier of an issue that people knew; no two people looked at these, so they say
     *     nothing of how right detection is
     * @param dismissed in which people found nothing
     * @param researched that were accepted, and about whose issue nobody has come to a verdict
     * @param confirmed whose issue was found to be there
     * @param rejected whose issue was found not to be there
     * @param predictiveValue the share of confirmed ones among all that came to an end; missing where none did
     */
    public record ByLevel(
            @Nullable Level level,
            int raised,
            int waiting,
            int attached,
            int dismissed,
            int researched,
            int confirmed,
            int rejected,
            @Nullable Double predictiveValue) {}

    /** What became of one signal. */
    private enum Fate {
        WAITING,
        ATTACHED,
        DISMISSED,
        RESEARCHED,
        CONFIRMED,
        REJECTED
    }

    private record Signalled(int year, Optional<Level> level, Fate fate) {}

    /**
     * @param firstReports the month in which the first case behind each issue came in, where it is known
     * @return the newest year first
     */
    public static List<LearnedYear> of(Collection<IssueHistory> issues, Map<DossierId, YearMonth> firstReports) {
        var signals = issues.stream().flatMap(LearnedYear::signalled).toList();
        var delays = delays(issues, firstReports);
        var confirmed = issues.stream()
                .filter(issue -> issue.firstConfirmed().isPresent())
                .collect(Collectors.groupingBy(issue ->
                        yearOf(IssueHistory.monthOf(issue.firstConfirmed().orElseThrow()))));
        var years = new TreeSet<>(confirmed.keySet());
        signals.forEach(signal -> years.add(signal.year()));
        return years.descendingSet().stream()
                .map(year -> new LearnedYear(
                        year,
                        levels(signals.stream()
                                .filter(signal -> signal.year() == year)
                                .toList()),
                        median(delays.getOrDefault(year, List.of())).orElse(null),
                        confirmed.getOrDefault(year, List.of()).size(),
                        (int) confirmed.getOrDefault(year, List.of()).stream()
                                .filter(issue -> issue.signals().isEmpty())
                                .count()))
                .toList();
    }

    private static Stream<Signalled> signalled(IssueHistory issue) {
        var level = IssueSeries.exactly(issue.key()).map(SeriesKey::level);
        return issue.signals().stream()
                .map(signal -> new Signalled(yearOf(IssueHistory.monthOf(signal.at())), level, fate(signal, issue)));
    }

    private static Fate fate(RaisedSignal signal, IssueHistory issue) {
        if (signal.verdict() == null) {
            return signal.attached() ? Fate.ATTACHED : Fate.WAITING;
        }
        if (signal.verdict() == SignalVerdict.DISMISS) {
            return Fate.DISMISSED;
        }
        if (issue.isConfirmed()) {
            return Fate.CONFIRMED;
        }
        return issue.stage() == DossierStage.REJECTED ? Fate.REJECTED : Fate.RESEARCHED;
    }

    private static List<ByLevel> levels(List<Signalled> signals) {
        return Stream.concat(Arrays.stream(Level.values()).map(Optional::of), Stream.of(Optional.<Level>empty()))
                .map(level -> byLevel(
                        level.orElse(null),
                        signals.stream()
                                .filter(signal -> signal.level().equals(level))
                                .map(Signalled::fate)
                                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))))
                .filter(level -> level.raised() > 0)
                .toList();
    }

    private static ByLevel byLevel(@Nullable Level level, Map<Fate, Long> fates) {
        Function<Fate, Integer> count = fate -> fates.getOrDefault(fate, 0L).intValue();
        int confirmed = count.apply(Fate.CONFIRMED);
        int ended = confirmed + count.apply(Fate.DISMISSED) + count.apply(Fate.REJECTED);
        return new ByLevel(
                level,
                fates.values().stream().mapToInt(Long::intValue).sum(),
                count.apply(Fate.WAITING),
                count.apply(Fate.ATTACHED),
                count.apply(Fate.DISMISSED),
                count.apply(Fate.RESEARCHED),
                confirmed,
                count.apply(Fate.REJECTED),
                ended == 0 ? null : confirmed / (double) ended);
    }

    private static Map<Integer, List<Integer>> delays(
            Collection<IssueHistory> issues, Map<DossierId, YearMonth> firstReports) {
        var delays = new TreeMap<Integer, List<Integer>>();
        for (var issue : issues) {
            var report = firstReports.get(issue.dossier());
            issue.signals().stream()
                    .findFirst()
                    .map(first -> IssueHistory.monthOf(first.at()))
                    .ifPresent(month -> {
                        if (report != null && !report.isAfter(month)) {
                            delays.computeIfAbsent(yearOf(month), _ -> new ArrayList<>())
                                    .add((int) report.until(month, ChronoUnit.MONTHS));
                        }
                    });
        }
        return delays;
    }

    private static Optional<Double> median(List<Integer> months) {
        var sorted = months.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        sorted.size() % 2 == 1
                                ? (double) sorted.get(middle)
                                : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0);
    }

    private static int yearOf(YearMonth month) {
        return month.getYear();
    }
}

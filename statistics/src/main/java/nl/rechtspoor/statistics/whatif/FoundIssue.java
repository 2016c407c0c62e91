package nl.rechtspoor.statistics.whatif;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.SeriesKey;
import nl.rechtspoor.statistics.whatif.Raises.Raise;
import org.jspecify.annotations.Nullable;

/**
 * A confirmed issue, and how long it took until the desk heard of it.
 *
 * @param firstReport the month in which the first case behind it came in
 * @param inForce missing where the rules in force never saw it
 * @param proposed missing where the others never would have
 */
public record FoundIssue(
        DossierId dossier,
        IssueKey key,
        YearMonth firstReport,
        @Nullable FoundBy inForce,
        @Nullable FoundBy proposed) {
    /**
     * The first signal from the first report on.
     *
     * @param months since the first report; 0 in the same month
     * @param series in which it showed: the issue's own, or a broader one
     */
    public record FoundBy(int months, SeriesKey series) {}

    /** A confirmed issue of which the first report is known. */
    public record Confirmed(DossierId dossier, IssueKey key, YearMonth firstReport) {}

    /** @param silentDays for how long a series is silent after a signal */
    public static List<FoundIssue> of(List<Confirmed> issues, List<ReplayedMonth> months, int silentDays) {
        var inForce = Raises.of(months, ReplayedMonth::inForce, silentDays);
        var proposed = Raises.of(months, ReplayedMonth::proposed, silentDays);
        return issues.stream()
                .map(issue -> new FoundIssue(
                        issue.dossier(),
                        issue.key(),
                        issue.firstReport(),
                        first(issue, inForce).orElse(null),
                        first(issue, proposed).orElse(null)))
                .toList();
    }

    private static Optional<FoundBy> first(Confirmed issue, Map<SeriesKey, List<Raise>> raises) {
        return IssueSeries.coveringAll(issue.key()).stream()
                .flatMap(series -> raises.getOrDefault(series, List.of()).stream()
                        .filter(raise -> !raise.month().isBefore(issue.firstReport()))
                        .map(raise ->
                                new FoundBy((int) issue.firstReport().until(raise.month(), ChronoUnit.MONTHS), series)))
                // of several in one month the narrowest tells most
                .min(Comparator.comparingInt(FoundBy::months)
                        .thenComparing(found -> found.series(), Comparator.reverseOrder()));
    }
}

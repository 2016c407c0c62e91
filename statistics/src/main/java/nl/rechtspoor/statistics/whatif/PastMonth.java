package nl.rechtspoor.statistics.whatif;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.statistics.series.Detection;
import nl.rechtspoor.statistics.series.DetectionSettings;
import nl.rechtspoor.statistics.series.ReportedCase;
import nl.rechtspoor.statistics.series.SeriesKey;

/**
 * All that a run at the end of a month could know.
 *
 * @param position the last event of the month in the sealed stream
 * @param cases as they were known at that position
 * @param confirmed months of series in which a violation had been confirmed by then
 */
public record PastMonth(
        YearMonth month, long position, List<ReportedCase> cases, Map<SeriesKey, Set<YearMonth>> confirmed) {
    public PastMonth {
        cases = List.copyOf(cases);
        confirmed = Map.copyOf(confirmed);
    }

    /** What the one and the other rules see in it. Clusters of regions explain a signal and make none, so they are left out. */
    public ReplayedMonth under(DetectionRules inForce, DetectionRules proposed) {
        return new ReplayedMonth(month, position, inputsHash(), seen(inForce), seen(proposed));
    }

    private SeenMonth seen(DetectionRules rules) {
        return SeenMonth.of(
                Detection.of(cases, month, DetectionSettings.of(rules, confirmed, List.of(), List.of())),
                rules.alpha());
    }

    /** SHA-256 of everything that the run knew, in hexadecimal digits. */
    String inputsHash() {
        var lines = new TreeSet<String>();
        for (var each : cases) {
            var codes = new TreeMap<String, Object>();
            each.codes().forEach((dimension, values) -> codes.put(dimension.name(), new TreeSet<>(values)));
            lines.add("%s %s %s %s %s".formatted(each.child(), each.cluster(), each.received(), each.coded(), codes));
        }
        confirmed.forEach((series, months) -> lines.add("confirmed " + series.name() + " " + new TreeSet<>(months)));
        return Sha256.of(month + "\n" + String.join("\n", lines) + "\n" + cases.size());
    }
}

package nl.rechtspoor.statistics.whatif;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import nl.rechtspoor.statistics.series.SeriesKey;

/** When the desk would have got a signal about each series: after one it gets no other about the same for a while. */
final class Raises {
    private Raises() {}

    /** One signal at the desk. */
    record Raise(YearMonth month, boolean few) {}

    /**
     * @param months in their order; the run of a month is on the first day of the next one
     * @param silentDays for how long a series is silent after a signal
     */
    static SortedMap<SeriesKey, List<Raise>> of(
            List<ReplayedMonth> months, Function<ReplayedMonth, SeenMonth> seen, int silentDays) {
        var raises = new TreeMap<SeriesKey, List<Raise>>();
        Map<SeriesKey, LocalDate> silentUntil = new HashMap<>();
        for (var replayed : months) {
            var run = replayed.month().plusMonths(1).atDay(1);
            for (var signal : seen.apply(replayed).forDesk()) {
                var silent = silentUntil.get(signal.series());
                if (silent == null || !run.isBefore(silent)) {
                    raises.computeIfAbsent(signal.series(), _ -> new ArrayList<>())
                            .add(new Raise(replayed.month(), signal.few()));
                    silentUntil.put(signal.series(), run.plusDays(silentDays));
                }
            }
        }
        return raises;
    }
}

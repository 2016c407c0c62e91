package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import nl.rechtspoor.statistics.signals.CountSeries;

/**
 * How many different children, or incidents, each series has per period, as it was known at the end of the last month. A series
 * begins with the first month in which all that it is about had been seen: a body that is new has no years without cases
 * behind it. The very first month of the helpdesk is in no series: it began somewhere in it, and beside a part of a month every
 * whole month would look like a rise.
 */
final class Counts {
    private static final int MONTHS_FOR_A_MEAN = 24;
    private static final double THIN = 0.5;

    private final YearMonth last;
    private final SortedMap<SeriesKey, Map<YearMonth, Set<UUID>>> counted = new TreeMap<>();
    private final Map<YearMonth, Set<UUID>> all = new TreeMap<>();

    private Counts(YearMonth last) {
        this.last = last;
    }

    /** @param who what is counted once per month: the child, or the cluster */
    static Counts of(Collection<ReportedCase> cases, YearMonth last, Function<ReportedCase, UUID> who) {
        var counts = new Counts(last);
        for (ReportedCase reported : cases) {
            if (!reported.coded().isAfter(last)) {
                counts.add(counts.all, reported, who);
                for (SeriesKey key : SeriesKey.allOf(reported)) {
                    counts.add(counts.counted.computeIfAbsent(key, _ -> new TreeMap<>()), reported, who);
                }
            }
        }
        return counts;
    }

    private void add(Map<YearMonth, Set<UUID>> months, ReportedCase reported, Function<ReportedCase, UUID> who) {
        months.computeIfAbsent(reported.received(), _ -> new HashSet<>()).add(who.apply(reported));
    }

    /** Every series that ever had a case. */
    Set<SeriesKey> keys() {
        return counted.keySet();
    }

    /** @param months how long a period is: 1, or 3 if the last month ends a quarter */
    CountSeries series(SeriesKey key, int months) {
        return from(counted.get(key), begin(key), months);
    }

    /** All cases in the periods of that series. */
    CountSeries total(SeriesKey key, int months) {
        return from(all, begin(key), months);
    }

    /** The number, in that series, of the period that has this month; 0 or less lies before it. */
    int number(SeriesKey key, YearMonth month, int months) {
        int back = (int) month.until(last, ChronoUnit.MONTHS) / months;
        return series(key, months).length() - back;
    }

    /** Whether there is on average less than half a report a month: then a month is too short to see anything. */
    boolean isThin(SeriesKey key) {
        CountSeries series = series(key, 1);
        int from = Math.max(1, series.length() - MONTHS_FOR_A_MEAN);
        return series.sum(from, series.length() - 1) < THIN * (series.length() - from);
    }

    int count(SeriesKey key, YearMonth month) {
        return counted.getOrDefault(key, Map.of()).getOrDefault(month, Set.of()).size();
    }

    private YearMonth begin(SeriesKey key) {
        YearMonth whole = first(all).plusMonths(1);
        YearMonth life = life(key);
        return life.isBefore(whole) ? whole : life;
    }

    private YearMonth life(SeriesKey key) {
        if (!key.level().isNarrow()) {
            return first(counted.get(key));
        }
        YearMonth lives = YearMonth.of(1, 1);
        for (int i = 0; i < key.codes().size(); i++) {
            Level broad = Level.valueOf(key.level().dimensions().get(i).name());
            YearMonth life = first(counted.get(SeriesKey.of(broad, key.codes().get(i))));
            lives = life.isAfter(lives) ? life : lives;
        }
        return lives;
    }

    private static YearMonth first(Map<YearMonth, Set<UUID>> months) {
        return ((TreeMap<YearMonth, Set<UUID>>) months).firstKey();
    }

    /** Periods are counted back from the last month; what is left over at the beginning is no whole period. */
    private CountSeries from(Map<YearMonth, Set<UUID>> counted, YearMonth begin, int months) {
        int lived = (int) begin.until(last, ChronoUnit.MONTHS) + 1;
        var counts = new double[Math.max(1, lived / months)];
        YearMonth first = last.minusMonths((long) counts.length * months - 1);
        for (int i = 0; i < counts.length; i++) {
            var different = new HashSet<UUID>();
            for (int month = 0; month < months; month++) {
                different.addAll(counted.getOrDefault(first.plusMonths((long) i * months + month), Set.of()));
            }
            counts[i] = different.size();
        }
        return CountSeries.of(12 / months, (first.getMonthValue() - 1) / months + 1, counts);
    }
}

package nl.rechtspoor.statistics.series;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.HistoryTier;
import nl.rechtspoor.statistics.signals.SuddenRise;
import nl.rechtspoor.statistics.signals.Tested;

/** Looks at one series after the other, all at the end of the same month. */
record Looking(
        Counts children,
        Counts clusters,
        double completenessOfMonth,
        double completenessOfQuarter,
        YearMonth month,
        DetectionSettings settings) {
    static final int QUARTER = 3;

    /** What was seen in a series, before it is known how many others were looked at. */
    record Looked(SeriesKey key, int months, SuddenRise.Answer sudden, Optional<Tested> lasting, double p) {
        boolean isAlarm() {
            return sudden.tested().isAlarm() || lasting.isPresent();
        }
    }

    /** The levels that are looked at, from the broad to the narrow. */
    List<Level> levels() {
        return Arrays.stream(Level.values()).filter(settings.levels()::contains).toList();
    }

    List<SeriesKey> keys(Level level) {
        return children.keys().stream().filter(key -> key.level() == level).toList();
    }

    Looked at(SeriesKey key) {
        boolean endsQuarter = month.getMonthValue() % QUARTER == 0;
        int months = endsQuarter && children.isThin(key) ? QUARTER : 1;
        SuddenRise.Answer sudden = sudden(key, months, children, false);
        double p = sudden.tested().pTau();
        // a count below the fewest is not held for a rise, but its series was tested
        boolean isTooFew = sudden.tested().observed() < settings.sudden().fewest();
        return new Looked(key, months, sudden, lasting(key), Double.isNaN(p) || isTooFew ? 1 : p);
    }

    Signal signal(Looked looked, double adjusted, boolean isFlagged) {
        SeriesKey key = looked.key();
        boolean isSudden = looked.sudden().tested().isAlarm();
        return new Signal(
                key,
                looked.months(),
                looked.sudden().tier(),
                looked.sudden().tested(),
                adjusted,
                isFlagged,
                looked.lasting(),
                isSudden
                        && !sudden(key, looked.months(), children, true)
                                .tested()
                                .isAlarm(),
                isSudden
                        && !sudden(key, looked.months(), clusters, false)
                                .tested()
                                .isAlarm(),
                key.level() == Level.ARTICLE
                        ? RegionClusters.of(key.codes().getFirst(), children, month, settings)
                        : Optional.empty());
    }

    private SuddenRise.Answer sudden(SeriesKey key, int months, Counts counts, boolean besideTotal) {
        CountSeries series = learnable(key, months, counts);
        if (besideTotal) {
            // what is not coded yet is missing from both, so their ratio is complete
            return settings.sudden().test(series, series.length(), 1, counts.total(key, months));
        }
        double completeness = months == QUARTER ? completenessOfQuarter : completenessOfMonth;
        return settings.sudden().test(series, series.length(), completeness, null);
    }

    /** The alarm of this month, if there is one. */
    private Optional<Tested> lasting(SeriesKey key) {
        CountSeries series = learnable(key, 1, children);
        if (series.length() <= HistoryTier.MONTHS_FOR_A_MODEL) {
            return Optional.empty();
        }
        Tested last = settings.lastingFor(key).test(series, completenessOfMonth).getLast();
        return Optional.of(last).filter(Tested::isAlarm);
    }

    /** The series without the periods in which a violation was confirmed; the tested one stays. */
    private CountSeries learnable(SeriesKey key, int months, Counts counts) {
        Set<Integer> masked = new HashSet<>();
        settings.confirmed().getOrDefault(key, Set.of()).stream()
                .filter(confirmed -> confirmed.isBefore(month))
                .forEach(confirmed -> masked.add(counts.number(key, confirmed, months)));
        CountSeries series = counts.series(key, months);
        masked.remove(series.length());
        return series.without(masked);
    }
}

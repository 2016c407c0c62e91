package nl.rechtspoor.query.statistics;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.rechtspoor.statistics.disclosure.Period;
import nl.rechtspoor.statistics.disclosure.Shown;
import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.HistoryTier;
import nl.rechtspoor.statistics.signals.SuddenRise;
import nl.rechtspoor.statistics.signals.Tested;
import org.jspecify.annotations.Nullable;

/**
 * One line of a trend as a reader sees it, from the first period on. It holds nothing but what is told, so whatever is worked
 * out from it tells nothing more: a figure that is shown as {@code <5} is the same as any other such figure here too.
 */
final class ToldSeries {
    /** The chance that a figure stands out though nothing has changed; rounding outward makes it smaller. */
    static final double CHANCE = 0.01;
    /** The middle of 0 to 4, for every hidden figure. */
    static final int STAND_IN = 2;

    private static final SuddenRise RISE = new SuddenRise(Shown.LEAST, CHANCE);
    private static final double LEAST_SHARE_SHOWN = 0.5;

    private final Period first;
    private final List<@Nullable Integer> told;

    /** @param told the figures, period by period; missing where they are hidden */
    ToldSeries(Period first, List<@Nullable Integer> told) {
        this.first = first;
        this.told = told;
    }

    /** How many earlier periods a figure is compared with: three years and what a window around the season needs. */
    static int reach(Period.Length length) {
        return switch (length) {
            case MONTH -> HistoryTier.MONTHS_FOR_A_TREND;
            case QUARTER -> HistoryTier.MONTHS_FOR_A_TREND / 3 + 1;
            case YEAR -> 0; // a handful of years lets one expect nothing
        };
    }

    /** What would stand out in this period (from 0); nothing where too little is told of the time before it. */
    Optional<ThresholdBand> band(int period) {
        int from = firstShown(Math.max(0, period - reach(first.length())), period);
        int history = period - from;
        if (history < fewest() || shown(from, period) < LEAST_SHARE_SHOWN * history) {
            return Optional.empty();
        }
        Tested tested = RISE.test(counts(from, period), history + 1, 1, null).tested();
        return Double.isNaN(tested.upper())
                ? Optional.empty()
                : Optional.of(ThresholdBand.around(tested.expected(), tested.upper()));
    }

    /** Whether a figure is shown and lies above its band. */
    boolean standsOut(int period, ThresholdBand band) {
        var figure = told.get(period);
        return figure != null && figure > band.to();
    }

    private int fewest() {
        return first.length() == Period.Length.MONTH ? 6 : 4;
    }

    /** A line begins with the first figure that is shown: before, there was perhaps nothing to count yet. */
    private int firstShown(int from, int until) {
        int at = from;
        while (at < until && told.get(at) == null) {
            at++;
        }
        return at;
    }

    private long shown(int from, int until) {
        return told.subList(from, until).stream().filter(Objects::nonNull).count();
    }

    private CountSeries counts(int from, int tested) {
        double[] counts = told.subList(from, tested + 1).stream()
                .mapToDouble(figure -> figure == null ? STAND_IN : figure)
                .toArray();
        int perYear = first.length().perYear();
        return CountSeries.of(perYear, (first.season() - 1 + from) % perYear + 1, counts);
    }
}

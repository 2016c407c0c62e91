package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The earlier periods with which one is compared, each with its part of the year. The part that the tested period is in has
 * the highest number.
 *
 * @param periods in the order of time; only those of which a count is known
 * @param seasons the part of the year of each, from 1
 * @param seasonsInUse the parts that occur, in ascending order; the first is what the others are compared with
 */
record Baseline(int tested, int[] periods, int[] seasons, List<Integer> seasonsInUse) {

    static Baseline of(CountSeries series, int tested, FarringtonSettings settings) {
        int frequency = series.frequency();
        int width = 2 * settings.halfWindow() + 1;
        if (frequency == CountSeries.UNKNOWN_FREQUENCY) {
            throw new IllegalArgumentException(
                    "Earlier years can be looked at once the number of periods in a year is known.");
        }
        if (width > frequency) {
            throw new IllegalArgumentException("w = %d makes a window of %d periods, more than the %d of a year."
                    .formatted(settings.halfWindow(), width, frequency));
        }
        var seasons = new TreeMap<Integer, Integer>();
        for (int year = settings.years(); year >= 1; year--) {
            addYear(seasons, tested - year * frequency, frequency, settings);
        }
        if (settings.seasons() > 1) {
            for (int t = tested - settings.halfWindow(); t < tested; t++) {
                seasons.put(t, settings.seasons());
            }
        }
        int[] kept = seasons.keySet().stream()
                .mapToInt(t -> t)
                .filter(t -> t >= 1 && t < tested - settings.excluded() && series.isKnown(t))
                .toArray();
        int[] seasonOf = Arrays.stream(kept).map(seasons::get).toArray();
        return new Baseline(
                tested,
                kept,
                seasonOf,
                Arrays.stream(seasonOf).distinct().sorted().boxed().toList());
    }

    private static void addYear(
            TreeMap<Integer, Integer> seasons, int reference, int frequency, FarringtonSettings settings) {
        int half = settings.halfWindow();
        for (int t = reference - half; t <= reference + half; t++) {
            seasons.put(t, settings.seasons());
        }
        int blocks = settings.seasons() - 1;
        if (blocks == 0) {
            return;
        }
        int gap = frequency - 2 * half - 1;
        int t = reference + half + 1;
        for (int block = 1; block <= blocks; block++) {
            int length = gap / blocks + (block <= gap % blocks ? 1 : 0);
            for (int i = 0; i < length; i++) {
                seasons.put(t++, block);
            }
        }
    }

    /** Whether the part of the year that the tested period is in ever had a case: a mean of nothing can not be estimated. */
    boolean hasCasesIn(CountSeries series, int season) {
        return IntStream.range(0, periods.length).anyMatch(i -> seasons[i] == season && series.at(periods[i]) > 0);
    }

    double highest(CountSeries series) {
        return Arrays.stream(periods).mapToDouble(series::at).max().orElse(0);
    }

    double[] counts(CountSeries series) {
        return Arrays.stream(periods).mapToDouble(series::at).toArray();
    }
}

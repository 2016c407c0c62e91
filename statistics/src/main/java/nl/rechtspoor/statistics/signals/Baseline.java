package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.List;
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
    private static final int OUTSIDE = 0;

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
        int first = tested - settings.years() * frequency - settings.halfWindow();
        int[] seasons = seasonsFrom(first, tested, frequency, settings);
        int[] kept = IntStream.range(Math.max(1, first), tested - settings.excluded())
                .filter(t -> seasons[t - first] != OUTSIDE && series.isKnown(t))
                .toArray();
        int[] seasonOf = Arrays.stream(kept).map(t -> seasons[t - first]).toArray();
        return new Baseline(
                tested,
                kept,
                seasonOf,
                Arrays.stream(seasonOf).distinct().sorted().boxed().toList());
    }

    /** The part of the year of each period from the first on until before the tested one. */
    private static int[] seasonsFrom(int first, int tested, int frequency, FarringtonSettings settings) {
        int half = settings.halfWindow();
        int blocks = settings.seasons() - 1;
        int gap = frequency - 2 * half - 1;
        var seasons = new int[tested - first];
        for (int i = 0; i < seasons.length; i++) {
            // counted from the beginning of the window around the same moment of a year
            int place = i % frequency;
            if (place <= 2 * half) {
                seasons[i] = settings.seasons();
            } else if (blocks > 0) {
                seasons[i] = block(place - 2 * half - 1, gap, blocks);
            }
        }
        return seasons;
    }

    /** The gap between two windows is cut into blocks of equal length; what is left over makes the first ones longer by one. */
    private static int block(int place, int gap, int blocks) {
        int longer = gap % blocks;
        int length = gap / blocks;
        return place < longer * (length + 1) ? place / (length + 1) + 1 : (place - longer) / length + 1;
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

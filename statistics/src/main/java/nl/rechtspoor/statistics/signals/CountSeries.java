package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.Set;

/**
 * Cases counted per period. Periods have the numbers 1 to {@link #length()} without gaps; a period of which nothing is known
 * is missing, which is not the same as zero.
 */
public final class CountSeries {
    /** The number of periods in a year is not known, which only matters to methods that look back by years. */
    public static final int UNKNOWN_FREQUENCY = 0;

    private final int frequency;
    private final int firstSeason;
    private final double[] counts;

    private CountSeries(int frequency, int firstSeason, double[] counts) {
        this.frequency = frequency;
        this.firstSeason = firstSeason;
        this.counts = counts;
    }

    /**
     * @param frequency periods in a year: 4, 12 or 52, or {@link #UNKNOWN_FREQUENCY}
     * @param firstSeason the month or week of the first period, from 1
     * @param counts whole numbers of 0 or more; NaN where nothing is known
     */
    public static CountSeries of(int frequency, int firstSeason, double... counts) {
        if (frequency < 0 || firstSeason < 1) {
            throw new IllegalArgumentException("A year has periods, and they are numbered from 1.");
        }
        for (double count : counts) {
            if (count < 0 || (!Double.isNaN(count) && count != Math.rint(count))) {
                throw new IllegalArgumentException("A count is a whole number of 0 or more, not " + count + ".");
            }
        }
        return new CountSeries(frequency, firstSeason, counts.clone());
    }

    /** A series by month that begins in January. */
    public static CountSeries monthly(double... counts) {
        return of(12, 1, counts);
    }

    public int frequency() {
        return frequency;
    }

    /** Month or week of the first period, from 1. */
    public int firstSeason() {
        return firstSeason;
    }

    public int length() {
        return counts.length;
    }

    /** The count of period t (from 1); NaN where it is missing or outside the series. */
    public double at(int t) {
        return t < 1 || t > counts.length ? Double.NaN : counts[t - 1];
    }

    public boolean isKnown(int t) {
        return !Double.isNaN(at(t));
    }

    /** The sum of the periods from and until, both included; what is missing counts as nothing. */
    public double sum(int from, int until) {
        double sum = 0;
        for (int t = Math.max(1, from); t <= Math.min(counts.length, until); t++) {
            sum += Double.isNaN(counts[t - 1]) ? 0 : counts[t - 1];
        }
        return sum;
    }

    /** The same series with these periods taken out: a violation that was confirmed must not become what is normal. */
    public CountSeries without(Set<Integer> periods) {
        double[] masked = counts.clone();
        periods.stream().filter(t -> t >= 1 && t <= masked.length).forEach(t -> masked[t - 1] = Double.NaN);
        return new CountSeries(frequency, firstSeason, masked);
    }

    /** The same series with one more case in period t. */
    public CountSeries withOneMoreAt(int t) {
        double[] more = counts.clone();
        more[t - 1]++;
        return new CountSeries(frequency, firstSeason, more);
    }

    /** The series as it was at the end of period t. */
    public CountSeries until(int t) {
        return new CountSeries(frequency, firstSeason, Arrays.copyOf(counts, Math.min(t, counts.length)));
    }
}

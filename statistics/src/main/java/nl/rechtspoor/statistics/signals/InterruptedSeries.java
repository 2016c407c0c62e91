package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Counts before and after something was done about them: a segmented quasi-Poisson regression with a change of level and of
 * slope, after Bernal, Cummins and Gasparrini, "Interrupted time series regression for the evaluation of public health
 * interventions: a tutorial", Int. J. Epidemiol. 46 (2017) 348. The year's wave is taken into account once there are two years
 * (one pair of Fourier terms, as there). It describes; what else changed at that time it does not know.
 */
public final class InterruptedSeries {
    /** Fewer periods on a side say nothing (Cochrane EPOC's criterion for such a series). */
    public static final int FEWEST_ON_A_SIDE = 3;

    private static final int YEARS_FOR_A_WAVE = 2;
    private static final double OUTSIDE = 0.025;
    private static final int LEVEL = 2;
    private static final int SLOPE = 3;

    private final QuasiPoissonFit fit;
    private final double[][] rows;

    private InterruptedSeries(QuasiPoissonFit fit, double[][] rows) {
        this.fit = fit;
        this.rows = rows;
    }

    /**
     * A ratio and the interval that covers it 95 times in 100; 1 is no change.
     *
     * @param ratio of what came after to what was to be expected without the change
     */
    public record Change(double ratio, double low, double high) {
        /** Whether chance alone does not explain it. */
        public boolean isBeyondChance() {
            return low > 1 || high < 1;
        }
    }

    /**
     * Fits the model; empty where a side has too few periods or the counts do not tell a mean.
     *
     * @param counts one per period, without a gap
     * @param before how many of them lie before the change
     * @param periodsPerYear 12 for months, 4 for quarters
     */
    public static Optional<InterruptedSeries> of(double[] counts, int before, int periodsPerYear) {
        if (before < FEWEST_ON_A_SIDE || counts.length - before < FEWEST_ON_A_SIDE) {
            return Optional.empty();
        }
        boolean wave = counts.length >= YEARS_FOR_A_WAVE * periodsPerYear;
        double[][] rows = IntStream.range(0, counts.length)
                .mapToObj(t -> row(t, before, wave ? periodsPerYear : 0))
                .toArray(double[][]::new);
        double[] equal = new double[counts.length];
        Arrays.fill(equal, 1);
        return QuasiPoissonFit.of(rows, counts, equal, new double[counts.length])
                .map(fit -> new InterruptedSeries(fit, rows));
    }

    /** Constant, trend, the change of level, that of slope from there on, and the year's wave if there is one. */
    private static double[] row(int t, int before, int periodsPerYear) {
        boolean after = t >= before;
        if (periodsPerYear == 0) {
            return new double[] {1, t, after ? 1 : 0, after ? t - before : 0};
        }
        double angle = 2 * Math.PI * t / periodsPerYear;
        return new double[] {1, t, after ? 1 : 0, after ? t - before : 0, Math.cos(angle), Math.sin(angle)};
    }

    /** By how much the first period after it differs from what the time before would have led to. */
    public Change level() {
        return change(LEVEL);
    }

    /** By how much each period after it differs from the one before, beyond the trend that there was. */
    public Change slope() {
        return change(SLOPE);
    }

    private Change change(int column) {
        double[] direction = new double[fit.columns()];
        direction[column] = 1;
        double error = Math.sqrt(dispersion() * fit.variance(direction));
        double reach = error * TDistribution.of(fit.freedom()).inverseSurvivalProbability(OUTSIDE);
        double estimate = fit.coefficient(column);
        return new Change(Math.exp(estimate), Math.exp(estimate - reach), Math.exp(estimate + reach));
    }

    /** How much more the counts vary than by chance; below 1 it counts as 1. */
    public double dispersion() {
        return Math.max(1, fit.dispersion());
    }

    /** The mean of each period as the model sees it. */
    public double[] means() {
        return fit.means();
    }

    /** The mean of each period had the time before gone on. */
    public double[] meansWithoutIt() {
        return Arrays.stream(rows)
                .map(row -> {
                    double[] unchanged = row.clone();
                    unchanged[LEVEL] = 0;
                    unchanged[SLOPE] = 0;
                    return unchanged;
                })
                .mapToDouble(row -> Math.exp(fit.linear(row)))
                .toArray();
    }
}

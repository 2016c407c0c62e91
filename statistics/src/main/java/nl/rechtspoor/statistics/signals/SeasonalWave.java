package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.stream.IntStream;

/** A Poisson model with one wave per year: log mean = a + b cos(2πt/f) + c sin(2πt/f). */
final class SeasonalWave {
    private SeasonalWave() {}

    /** What the model, fitted to all periods before the range, says of period t; NaN if it can not be fitted. */
    static double mean(CountSeries series, int t, PeriodRange range) {
        if (series.frequency() == CountSeries.UNKNOWN_FREQUENCY) {
            throw new IllegalArgumentException(
                    "A yearly wave can be fitted once the number of periods in a year is known.");
        }
        int[] training =
                IntStream.range(1, range.from()).filter(series::isKnown).toArray();
        if (training.length == 0) {
            return Double.NaN;
        }
        double[][] x = Arrays.stream(training).mapToObj(i -> row(series, i)).toArray(double[][]::new);
        double[] y = Arrays.stream(training).mapToDouble(series::at).toArray();
        return QuasiPoissonFit.asInR(x, y)
                .map(fit -> Math.exp(fit.linear(row(series, t))))
                .orElse(Double.NaN);
    }

    private static double[] row(CountSeries series, int t) {
        double angle = 2 * Math.PI * (series.firstSeason() - 1 + t) / series.frequency();
        return new double[] {1, Math.cos(angle), Math.sin(angle)};
    }
}

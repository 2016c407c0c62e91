package nl.rechtspoor.statistics.signals;

import java.util.List;

/**
 * The rule of the Robert Koch Institute: an upper limit around the mean of reference values, from a table where the mean is
 * below 20 (Crow &amp; Gardner, Biometrika 46 (1959) 441: 95 % limits of a Poisson mean), and two standard deviations above it.
 * For comparison only: with few cases it alarms in a tenth to a third of all months.
 */
public record CrowGardner(ReferencePeriods reference) implements Detector {
    private static final double[] LIMITS = {
        3.285, 5.323, 6.686, 8.102, 9.598, 11.177, 12.817, 13.765, 14.921, 16.768,
        17.633, 19.05, 20.335, 21.364, 22.945, 23.762, 25.4, 26.306, 27.735, 28.966
    };

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        return range.periods()
                .mapToObj(t -> Tested.againstLimit(t, series.at(t), upper(reference.values(series, t))))
                .toList();
    }

    private static double upper(List<Double> values) {
        double mean = values.stream().mapToDouble(value -> value).average().orElse(Double.NaN);
        if (mean < LIMITS.length) {
            return LIMITS[(int) mean];
        }
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return mean + 2 * Math.sqrt(squares / (values.size() - 1));
    }
}

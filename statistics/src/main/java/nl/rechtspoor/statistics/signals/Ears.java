package nl.rechtspoor.statistics.signals;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Compares with mean and spread of the last few periods (Early Aberration Reporting System). For charts only: with few cases
 * it alarms far more often than its alpha says.
 *
 * @param periods how many earlier periods (baseline)
 * @param leastDeviation a smaller standard deviation counts as this one (minSigma)
 */
public record Ears(Variant variant, int periods, double leastDeviation, double alpha) implements Detector {
    /** C1 looks at the periods just before, C2 leaves two out, C3 adds what C2 found in the last three. */
    public enum Variant {
        C1(0),
        C2(2),
        C3(2);

        private final int gap;

        Variant(int gap) {
            this.gap = gap;
        }
    }

    public Ears {
        if (periods < 3) {
            throw new IllegalArgumentException("EARS needs a baseline of at least 3 periods.");
        }
        if (!(leastDeviation >= 0) || !(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("minSigma is at least 0, and alpha lies between 0 and 1.");
        }
    }

    /** The first period that can be tested. */
    public int first() {
        return periods + variant.gap + (variant == Variant.C3 ? 2 : 0) + 1;
    }

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        return range.periods()
                .mapToObj(t -> Tested.againstLimit(t, series.at(t), upper(series, t)))
                .toList();
    }

    private double upper(CountSeries series, int t) {
        double quantile = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
        double deviation = deviation(series, t);
        if (variant != Variant.C3) {
            return mean(series, t) + quantile * deviation;
        }
        double before = excess(series, t - 1) + excess(series, t - 2);
        return Math.max(0, series.at(t) + deviation * (quantile - before));
    }

    /** By how many deviations more than one a period exceeds its mean. */
    private double excess(CountSeries series, int t) {
        return Math.max(0, (series.at(t) - mean(series, t)) / deviation(series, t) - 1);
    }

    private double mean(CountSeries series, int t) {
        double sum = 0;
        for (int i = t - variant.gap - periods; i < t - variant.gap; i++) {
            sum += series.at(i);
        }
        return sum / periods;
    }

    private double deviation(CountSeries series, int t) {
        double mean = mean(series, t);
        double squares = 0;
        for (int i = t - variant.gap - periods; i < t - variant.gap; i++) {
            squares += (series.at(i) - mean) * (series.at(i) - mean);
        }
        return Math.max(leastDeviation, Math.sqrt(squares / (periods - 1)));
    }
}

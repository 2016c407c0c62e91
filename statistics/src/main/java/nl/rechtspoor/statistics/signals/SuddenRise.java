package nl.rechtspoor.statistics.signals;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one period stands out, by the method that the series' history allows.
 *
 * @param fewest a count below this is never an alarm
 * @param alpha the chance of a false alarm
 */
public record SuddenRise(int fewest, double alpha) {
    private static final int COLD_PERIODS_PER_YEAR = 12;

    /** What was found, and by which method. */
    public record Answer(HistoryTier tier, Tested tested) {}

    /**
     * @param completeness which share of the period's cases can be known already, from 0 (excluded) to 1
     * @param total all cases per period, of which the series is a part, to see whether it merely follows them; or nothing
     */
    public Answer test(CountSeries series, int t, double completeness, @Nullable CountSeries total) {
        Optional<FarringtonSettings> model = HistoryTier.model(series, t);
        Optional<Prediction> predicted = model.flatMap(settings -> farrington(settings, total, t)
                .predict(total == null ? series : series.without(Exposure.periodsWithout(total)), t));
        if (predicted.isPresent()) {
            var tier = model.get().trend() ? HistoryTier.GROWN : HistoryTier.YOUNG;
            return new Answer(tier, judge(series.at(t), t, predicted.get().thinned(completeness)));
        }
        return new Answer(HistoryTier.COLD, cold(series, t, completeness, total));
    }

    private static Farrington farrington(FarringtonSettings settings, @Nullable CountSeries total, int t) {
        return total == null ? new Farrington(settings) : new Farrington(settings, Exposure.relativeTo(total, t));
    }

    private Tested judge(double observed, int t, Prediction expected) {
        double upper = expected.counts().upperQuantile(alpha);
        return answer(
                t,
                observed,
                upper,
                expected.mean(),
                expected.dispersion(),
                expected.counts().atLeast(observed),
                expected.countsWithErrorOfMean().atLeast(observed));
    }

    /** The exact limit from the last year, with each period weighing as much as it is complete or as all cases were many. */
    private Tested cold(CountSeries series, int t, double completeness, @Nullable CountSeries total) {
        int back = Math.min(t - 1, COLD_PERIODS_PER_YEAR * Math.max(1, series.frequency()) / 12);
        double exposure = 0;
        double cases = 0;
        for (int i = t - back; i < t; i++) {
            if (series.isKnown(i)) {
                exposure += total == null ? 1 : total.at(i);
                cases += series.at(i);
            }
        }
        double share = completeness * (total == null ? 1 : total.at(t));
        if (!(exposure > 0) || !(share > 0)) {
            return answer(t, series.at(t), Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double mean = (cases + 0.5) * share / exposure;
        double dispersion = 1 + share / exposure;
        var next = NegativeBinomial.of(mean, dispersion);
        double p = next.atLeast(series.at(t));
        return answer(t, series.at(t), next.upperQuantile(alpha), mean, dispersion, p, p);
    }

    private Tested answer(int t, double observed, double upper, double mean, double dispersion, double p, double pTau) {
        return new Tested(
                t,
                observed,
                upper,
                Optional.of(observed > upper && observed >= fewest),
                mean,
                dispersion,
                p,
                pTau,
                Double.NaN);
    }
}

package nl.rechtspoor.statistics.signals;

import java.util.List;

/**
 * For a series without history: with Jeffreys' prior, the next count after n counts that add up to s is negative binomial of
 * size s + 1/2 and probability n / (n + 1). Exact, also for n = 6.
 */
public record BayesPredictive(ReferencePeriods reference, double alpha) implements Detector {
    public BayesPredictive {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha lies between 0 and 1.");
        }
    }

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        return range.periods().mapToObj(t -> test(series, t)).toList();
    }

    private Tested test(CountSeries series, int t) {
        List<Double> values = reference.values(series, t);
        double observed = series.at(t);
        if (values.isEmpty()) {
            return Tested.againstLimit(t, observed, Double.NaN);
        }
        double sum = values.stream().mapToDouble(value -> value).sum();
        double mean = (sum + 0.5) / values.size();
        double dispersion = 1 + 1.0 / values.size();
        var next = NegativeBinomial.of(mean, dispersion);
        double p = Double.isNaN(observed) ? Double.NaN : next.atLeast(observed);
        Tested limit = Tested.againstLimit(t, observed, next.upperQuantile(alpha));
        // the error of the estimate is in the distribution already, so both p-values are the same
        return new Tested(t, observed, limit.upper(), limit.alarm(), mean, dispersion, p, p, Double.NaN);
    }
}

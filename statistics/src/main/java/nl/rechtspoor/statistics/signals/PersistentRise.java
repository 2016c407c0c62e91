package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a small rise lasts: evidence for a change of the mean, period by period, against what the model expected of each
 * period at the time. A later period never changes what an earlier one has added. After an alarm it starts again.
 *
 * @param change logarithm of the factor that is looked for
 * @param limit the evidence that makes an alarm
 */
public record PersistentRise(double change, double limit) {
    /** Looks for a doubling; about one false alarm in a hundred series-months. */
    public static final PersistentRise DOUBLING = new PersistentRise(Math.log(2), 4);

    /** The same, sooner and less sure, for rights whose violation can not be repaired. */
    public static final PersistentRise DOUBLING_OF_GRAVE = new PersistentRise(Math.log(2), 3);

    private static final double BY_CHANCE_AT_THREE = 0.017;
    private static final double BY_CHANCE_AT_FOUR = 0.0095;

    /**
     * About how often a month in which nothing changed reaches the limit, as measured at 3 and 4 (benchmarks/results.md) and in
     * proportion elsewhere.
     */
    public double byChance() {
        return BY_CHANCE_AT_FOUR * Math.pow(BY_CHANCE_AT_FOUR / BY_CHANCE_AT_THREE, limit - 4);
    }

    /** One answer per period; one without a model, or of which the count is missing, adds nothing. */
    public List<Tested> test(CountSeries series) {
        return test(series, 1);
    }

    /** @param completeness which share of the last period's cases can be known already */
    public List<Tested> test(CountSeries series, double completeness) {
        var answers = new ArrayList<Tested>();
        double sum = 0;
        for (int t = 1; t <= series.length(); t++) {
            int period = t;
            var expected = HistoryTier.model(series, t)
                    .flatMap(settings -> new Farrington(settings).predict(series, period))
                    .map(whole -> whole.thinned(period == series.length() ? completeness : 1));
            if (expected.isPresent() && series.isKnown(t)) {
                double mean = expected.get().mean();
                double overdispersion = (expected.get().dispersion() - 1) / mean;
                sum = Math.max(0, sum + LikelihoodRatioCusum.evidence(series.at(t), mean, overdispersion, change));
            }
            double mean = expected.map(Prediction::mean).orElse(Double.NaN);
            var answer = Tested.cumulative(t, series.at(t), mean, sum, limit);
            answers.add(answer);
            sum = answer.isAlarm() ? 0 : sum;
        }
        return answers;
    }
}

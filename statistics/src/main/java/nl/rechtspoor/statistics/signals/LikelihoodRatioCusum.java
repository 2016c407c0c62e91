package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the evidence that the mean has changed by a given factor, for small changes that last (Höhle &amp; Paul 2008). After
 * an alarm it starts again from zero.
 *
 * @param means what is expected when nothing has changed (mu0)
 * @param change logarithm of the factor: ln 2 looks for a doubling (theta)
 * @param overdispersion a in variance = mean + a mean²; 0 is Poisson (alpha)
 * @param limit the evidence that makes an alarm (c.ARL)
 */
public record LikelihoodRatioCusum(ExpectedMeans means, double change, double overdispersion, double limit)
        implements Detector {
    public LikelihoodRatioCusum {
        if (change == 0 || !Double.isFinite(change) || !(overdispersion >= 0) || !(limit > 0)) {
            throw new IllegalArgumentException("theta is not 0, alpha is at least 0 and c.ARL is above 0.");
        }
    }

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        var answers = new ArrayList<Tested>(range.length());
        double sum = 0;
        for (int t = range.from(); t <= range.until(); t++) {
            double mean = means.at(series, t, range);
            double count = series.at(t);
            if (!Double.isNaN(count) && mean > 0) {
                sum = Math.max(0, sum + evidence(count, mean, overdispersion, change));
            }
            var answer = Tested.cumulative(t, count, mean, sum, limit);
            answers.add(answer);
            sum = answer.isAlarm() ? 0 : sum;
        }
        return answers;
    }

    /** Logarithm of how much likelier a count is once the mean has changed. */
    public static double evidence(double count, double mean, double overdispersion, double change) {
        if (overdispersion == 0) {
            return count * change - mean * Math.expm1(change);
        }
        double factor = (1 + overdispersion * mean) / (1 + overdispersion * mean * Math.exp(change));
        return count * change + (count + 1 / overdispersion) * Math.log(factor);
    }
}

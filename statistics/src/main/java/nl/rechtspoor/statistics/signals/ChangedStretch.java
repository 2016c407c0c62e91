package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.List;

/** Counts in a row, and the one change of their means that explains them best. */
final class ChangedStretch {
    private record Count(double observed, double mean) {}

    private static final int STEPS = 200;
    private static final double PRECISE = 1e-13;
    private static final double LARGEST = 50;

    private final double overdispersion;
    private final boolean upward;
    private final List<Count> counts = new ArrayList<>();
    private double observed;
    private double expected;

    ChangedStretch(double overdispersion, boolean upward) {
        this.overdispersion = overdispersion;
        this.upward = upward;
    }

    /** What is missing explains nothing. */
    void add(double count, double mean) {
        if (!Double.isNaN(count) && mean > 0) {
            counts.add(new Count(count, mean));
            observed += count;
            expected += mean;
        }
    }

    /** The logarithm of the factor; 0 if the counts speak for no change in the asked direction. */
    double likeliestChange() {
        if (counts.isEmpty() || (upward ? slope(0) <= 0 : slope(0) >= 0)) {
            return 0;
        }
        if (observed == 0) {
            return -LARGEST;
        }
        return overdispersion == 0 ? Math.log(observed / expected) : root();
    }

    /** The derivative of the evidence; it falls as the change grows, so it has one root. */
    private double slope(double change) {
        if (overdispersion == 0) {
            return observed - expected * Math.exp(change);
        }
        double sum = 0;
        for (Count count : counts) {
            double spread = overdispersion * count.mean() * Math.exp(change);
            sum += (count.observed() - count.mean() * Math.exp(change)) / (1 + spread);
        }
        return sum;
    }

    /** Newton's steps, and halving wherever they would leave the bracket. */
    private double root() {
        double low = upward ? 0 : -LARGEST;
        double high = upward ? LARGEST : 0;
        double change = Math.log(observed / expected);
        for (int i = 0; i < STEPS; i++) {
            double slope = slope(change);
            if (slope > 0) {
                low = change;
            } else {
                high = change;
            }
            double next = change + slope / fall(change);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - change) <= PRECISE) {
                return next;
            }
            change = next;
        }
        return change;
    }

    /** How fast the derivative falls. */
    private double fall(double change) {
        double sum = 0;
        for (Count count : counts) {
            double spread = overdispersion * count.mean() * Math.exp(change);
            sum += (count.observed() + 1 / overdispersion) * spread / ((1 + spread) * (1 + spread));
        }
        return sum;
    }

    double evidence(double change) {
        if (overdispersion == 0) {
            return LikelihoodRatioCusum.evidence(observed, expected, 0, change);
        }
        double sum = 0;
        for (Count count : counts) {
            sum += LikelihoodRatioCusum.evidence(count.observed(), count.mean(), overdispersion, change);
        }
        return sum;
    }
}

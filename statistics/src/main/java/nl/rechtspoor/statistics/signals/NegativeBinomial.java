package nl.rechtspoor.statistics.signals;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Counts that vary more than chance alone would make them: variance = dispersion × mean. Without extra variation (dispersion
 * 1) it is the Poisson distribution. The size need not be a whole number.
 */
public final class NegativeBinomial {
    private final double mean;
    private final double dispersion;

    private NegativeBinomial(double mean, double dispersion) {
        this.mean = mean;
        this.dispersion = dispersion;
    }

    /** @param dispersion variance over mean; what is below 1 counts as 1 */
    public static NegativeBinomial of(double mean, double dispersion) {
        if (!(mean >= 0) || !(dispersion > 0) || Double.isInfinite(mean) || Double.isInfinite(dispersion)) {
            throw new IllegalArgumentException(
                    "There is no distribution of mean %s and dispersion %s.".formatted(mean, dispersion));
        }
        return new NegativeBinomial(mean, Math.max(1, dispersion));
    }

    /** The chance of k or fewer. */
    public double atMost(double k) {
        if (k < 0) {
            return 0;
        }
        return isPoisson()
                ? RegularizedGamma.Q.value(Math.floor(k) + 1, mean)
                : RegularizedBeta.value(1 / dispersion, size(), Math.floor(k) + 1);
    }

    /** The chance of k or more. */
    public double atLeast(double k) {
        if (k <= 0) {
            return 1;
        }
        return isPoisson()
                ? RegularizedGamma.P.value(Math.ceil(k), mean)
                : RegularizedBeta.complement(1 / dispersion, size(), Math.ceil(k));
    }

    /** The smallest count of which the chance that it is exceeded is at most alpha. */
    public double upperQuantile(double alpha) {
        double low = -1;
        double high = Math.ceil(mean + 8 * Math.sqrt(mean * dispersion)) + 8;
        while (atLeast(high + 1) > alpha) {
            low = high;
            high *= 2;
        }
        while (high - low > 1) {
            double middle = Math.floor((low + high) / 2);
            if (atLeast(middle + 1) > alpha) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }

    private boolean isPoisson() {
        return dispersion == 1 || mean == 0;
    }

    private double size() {
        return mean / (dispersion - 1);
    }
}

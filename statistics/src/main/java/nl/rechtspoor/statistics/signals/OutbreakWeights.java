package nl.rechtspoor.statistics.signals;

import java.util.Arrays;

/** Makes counts that stood out in the past weigh less, so that an old outbreak does not hide a new one. */
final class OutbreakWeights {
    /** A count that is alone in its season is met exactly, and can not stand out. */
    private static final double MET_EXACTLY = 1e-9;

    private OutbreakWeights() {}

    /** One weight per count; they add up to the number of counts. */
    static double[] of(QuasiPoissonFit fit, double[] y, double outlying) {
        double[] means = fit.means();
        double[] leverages = fit.leverages();
        double dispersion = Math.max(1, fit.dispersion());
        var weights = new double[y.length];
        for (int i = 0; i < y.length; i++) {
            double residual = anscombe(y[i], means[i], dispersion, 1 - leverages[i]);
            weights[i] = residual > outlying ? 1 / (residual * residual) : 1;
        }
        double sum = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight * y.length / sum).toArray();
    }

    static double anscombe(double y, double mean, double dispersion, double freedom) {
        if (freedom < MET_EXACTLY) {
            return 0;
        }
        double distance = Math.pow(y, 2 / 3.0) * Math.pow(mean, -1 / 6.0) - Math.sqrt(mean);
        return 1.5 * distance / Math.sqrt(dispersion * freedom);
    }
}

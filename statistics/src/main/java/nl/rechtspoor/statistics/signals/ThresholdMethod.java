package nl.rechtspoor.statistics.signals;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** How the limit of a period follows from what is expected of it. */
public enum ThresholdMethod {
    /** A quantile of the negative binomial, taking mean and dispersion as known (nbPlugin). The one to use. */
    NEGATIVE_BINOMIAL {
        @Override
        double upper(Prediction prediction, FarringtonSettings settings) {
            return prediction.counts().upperQuantile(settings.alpha());
        }

        @Override
        double p(Prediction prediction, double observed, FarringtonSettings settings) {
            return prediction.counts().atLeast(observed);
        }
    },
    /** A normal limit on a power scale, with the error of the mean in it (delta). */
    DELTA {
        @Override
        double upper(Prediction prediction, FarringtonSettings settings) {
            double exponent = settings.power().exponent;
            double limit = Math.pow(prediction.mean(), exponent)
                    + quantile(settings.alpha()) * deviation(prediction, settings.power());
            return Math.pow(limit, 1 / exponent);
        }

        @Override
        double p(Prediction prediction, double observed, FarringtonSettings settings) {
            double exponent = settings.power().exponent;
            double above = Math.pow(observed, exponent) - Math.pow(prediction.mean(), exponent);
            return STANDARD.survivalProbability(above / deviation(prediction, settings.power()));
        }

        private double deviation(Prediction prediction, FarringtonSettings.Power power) {
            double tau = prediction.tau();
            // variance of mean^exponent to the first order: (exponent · mean^(exponent−1))² · mean · tau
            return Math.sqrt(power.factor * Math.pow(prediction.mean(), 2 * power.exponent - 1) * tau);
        }
    },
    /** As the first one, around an upper limit of the mean (muan). */
    UPPER_MEAN {
        @Override
        double upper(Prediction prediction, FarringtonSettings settings) {
            return upperMean(prediction, settings).upperQuantile(settings.alpha());
        }

        @Override
        double p(Prediction prediction, double observed, FarringtonSettings settings) {
            return upperMean(prediction, settings).atLeast(observed);
        }

        private NegativeBinomial upperMean(Prediction prediction, FarringtonSettings settings) {
            double mean = prediction.mean() * Math.exp(quantile(settings.alpha()) * prediction.errorOfLogMean());
            return NegativeBinomial.of(mean, prediction.dispersion());
        }
    };

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    abstract double upper(Prediction prediction, FarringtonSettings settings);

    abstract double p(Prediction prediction, double observed, FarringtonSettings settings);

    private static double quantile(double alpha) {
        return STANDARD.inverseSurvivalProbability(alpha);
    }
}

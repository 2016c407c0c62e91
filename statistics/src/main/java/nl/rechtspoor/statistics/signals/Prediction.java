package nl.rechtspoor.statistics.signals;

/**
 * What a model expects of a period.
 *
 * @param dispersion variance over mean, at least 1
 * @param errorOfLogMean standard error of the logarithm of the mean
 * @param withTrend whether a trend is in it
 */
public record Prediction(double mean, double dispersion, double errorOfLogMean, boolean withTrend) {
    public double errorOfMean() {
        return mean * errorOfLogMean;
    }

    /** The dispersion with the error of the mean in it, as if that too were variation of the counts. */
    public double tau() {
        return dispersion + errorOfMean() * errorOfMean() / mean;
    }

    /**
     * What to expect so far of a period of which only this share can be known yet. The mean is thinned and the count left as it
     * is: a count that is blown up varies more than any model knows.
     */
    public Prediction thinned(double share) {
        return new Prediction(mean * share, dispersion, errorOfLogMean, withTrend);
    }

    NegativeBinomial counts() {
        return NegativeBinomial.of(mean, dispersion);
    }

    NegativeBinomial countsWithErrorOfMean() {
        return NegativeBinomial.of(mean, tau());
    }
}

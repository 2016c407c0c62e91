package nl.rechtspoor.statistics.signals;

import java.util.Optional;

/**
 * What a detector says of one period. A figure that is not defined, or could not be estimated, is NaN.
 *
 * @param observed the count; NaN if it is missing
 * @param upper the highest count that is no alarm; NaN if the method has none, or the period could not be tested
 * @param alarm empty if nothing can be said, because the count is missing or the limit is not defined
 * @param expected the mean that the method expects
 * @param dispersion variance over mean, at least 1
 * @param p the chance of so many cases or more, taking the expected mean and dispersion as known
 * @param pTau the same with the error of the estimate in it; this one is for {@link MultipleTesting}
 * @param statistic what a cumulative method compares with its limit
 */
public record Tested(
        int t,
        double observed,
        double upper,
        Optional<Boolean> alarm,
        double expected,
        double dispersion,
        double p,
        double pTau,
        double statistic) {

    /** A method that compares the count with a limit. An alarm needs a case. */
    static Tested againstLimit(int t, double observed, double upper) {
        boolean undefined = Double.isNaN(observed) || Double.isNaN(upper);
        return new Tested(
                t,
                observed,
                upper,
                undefined ? Optional.empty() : Optional.of(observed > upper && observed > 0),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** A method that adds up evidence from period to period. */
    static Tested cumulative(int t, double observed, double expected, double statistic, double limit) {
        return new Tested(
                t,
                observed,
                Double.NaN,
                Double.isNaN(observed) ? Optional.empty() : Optional.of(statistic >= limit),
                expected,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                statistic);
    }

    public boolean isAlarm() {
        return alarm.orElse(false);
    }

    /**
     * How far the count is on the way from what is expected (0) to the limit (1). NaN where the limit lies below the mean, as
     * it may where a few very high counts stand among zeros.
     */
    public double score() {
        return upper > expected ? (observed - expected) / (upper - expected) : Double.NaN;
    }
}

package nl.rechtspoor.statistics.signals;

import java.util.Optional;

/**
 * How much history a series has, and which method that allows. What counts is the life of what is counted: a body that has been
 * known for a year has a year of history, however old the helpdesk is.
 */
public enum HistoryTier {
    /** Too short or too thin for a model: the exact Bayesian limit. */
    COLD,
    /** Two years: a model without a trend. */
    YOUNG,
    /** Three years or more: a model with season and trend. */
    GROWN;

    public static final int MONTHS_FOR_A_MODEL = 25;
    public static final int MONTHS_FOR_A_TREND = 37;
    private static final int MOST_YEARS = 5;
    private static final double CASES_FOR_A_MODEL = 20;

    /** @param periods complete periods before the tested one */
    static HistoryTier ofLength(int periods, int frequency) {
        double months = periods * 12.0 / frequency;
        return months < MONTHS_FOR_A_MODEL ? COLD : months < MONTHS_FOR_A_TREND ? YOUNG : GROWN;
    }

    /** The model that the history before period t allows; none if it is too short, or has too few cases to learn from. */
    public static Optional<FarringtonSettings> model(CountSeries series, int t) {
        int history = t - 1;
        int frequency = series.frequency();
        HistoryTier tier = ofLength(history, frequency);
        if (tier == COLD) {
            return Optional.empty();
        }
        var usual = FarringtonSettings.flexible(frequency);
        int years = Math.clamp((history - usual.halfWindow()) / frequency, 1, MOST_YEARS);
        var settings = usual.with(tier == YOUNG ? 2 : years, usual.halfWindow(), tier == GROWN);
        double cases = 0;
        for (int period : Baseline.of(series, t, settings).periods()) {
            cases += series.at(period);
        }
        return cases < CASES_FOR_A_MODEL ? Optional.empty() : Optional.of(settings);
    }
}

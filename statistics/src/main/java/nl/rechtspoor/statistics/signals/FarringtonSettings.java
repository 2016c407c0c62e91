package nl.rechtspoor.statistics.signals;

/**
 * The choices of Farrington's method. The names in brackets are those of the R package {@code surveillance}, by which
 * researchers know them.
 *
 * @param years how many earlier years are compared with (b)
 * @param halfWindow how many periods before and after the same moment of those years belong to it (w)
 * @param seasons into how many parts the year is cut (noPeriods); 1 compares with the windows of earlier years only
 * @param excluded how many periods before the tested one are left out, so that a rise does not hide itself
 *     (pastWeeksNotIncluded)
 * @param trend whether a trend is fitted (trend)
 * @param trendBelow a trend is kept if its p-value is below this; 1 keeps any that is not exactly flat (pThresholdTrend)
 * @param reweighted whether earlier outbreaks count less (reweight)
 * @param outlying the Anscombe residual above which they do (weightsThreshold)
 * @param alpha the chance of a false alarm, on one side
 * @param threshold how the limit is found (thresholdMethod)
 * @param power on which scale the delta method works (powertrans)
 * @param fewestCases fewer cases than this in the last periods are not tested (limit54, first)
 * @param fewestCasesIn how many periods, the tested one included (limit54, second)
 */
public record FarringtonSettings(
        int years,
        int halfWindow,
        int seasons,
        int excluded,
        boolean trend,
        double trendBelow,
        boolean reweighted,
        double outlying,
        double alpha,
        ThresholdMethod threshold,
        Power power,
        int fewestCases,
        int fewestCasesIn) {

    /** The scale on which counts are taken to be about normal. */
    public enum Power {
        NONE(1, 1),
        HALF(0.5, 0.25),
        TWO_THIRDS(2 / 3.0, 4 / 9.0);

        final double exponent;
        final double factor;

        Power(double exponent, double factor) {
            this.exponent = exponent;
            this.factor = factor;
        }
    }

    public FarringtonSettings {
        require(years >= 1, "b, the number of years, is at least 1");
        require(halfWindow >= 0, "w, half the window, is at least 0");
        require(seasons >= 1, "noPeriods is at least 1");
        require(excluded >= 0, "pastWeeksNotIncluded is at least 0");
        require(alpha > 0 && alpha < 1, "alpha lies between 0 and 1");
        require(trendBelow >= 0, "pThresholdTrend is at least 0");
        require(outlying > 0, "weightsThreshold is above 0");
        require(fewestCases >= 0 && fewestCasesIn >= 1, "limit54 is a number of cases and a number of periods");
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule + ".");
        }
    }

    /** Farrington Flexible as Noufaily and others improved it (2013), with the settings that were measured for helpdesks. */
    public static FarringtonSettings flexible(int frequency) {
        int[] widths = switch (frequency) {
            case 52 -> new int[] {3, 10, 26};
            case 4 -> new int[] {0, 4, 2};
            default -> new int[] {1, 4, 6};
        };
        return new FarringtonSettings(
                5,
                widths[0],
                widths[1],
                widths[2],
                true,
                1,
                true,
                2.58,
                0.01,
                ThresholdMethod.NEGATIVE_BINOMIAL,
                Power.TWO_THIRDS,
                5,
                4);
    }

    /** Farrington's method of 1996, for comparison. Its alpha is two-sided there: 0.05 is 0.025 on the upper side. */
    public static FarringtonSettings classic() {
        return new FarringtonSettings(
                3, 3, 1, 3, true, 0.05, true, 1, 0.025, ThresholdMethod.DELTA, Power.TWO_THIRDS, 5, 4);
    }

    public FarringtonSettings with(int years, int halfWindow, boolean trend) {
        return new FarringtonSettings(
                years,
                halfWindow,
                seasons,
                excluded,
                trend,
                trendBelow,
                reweighted,
                outlying,
                alpha,
                threshold,
                power,
                fewestCases,
                fewestCasesIn);
    }

    /** The same, tested also where fewer cases came in. */
    public FarringtonSettings withFewestCases(int cases, int inPeriods) {
        return new FarringtonSettings(
                years,
                halfWindow,
                seasons,
                excluded,
                trend,
                trendBelow,
                reweighted,
                outlying,
                alpha,
                threshold,
                power,
                cases,
                inPeriods);
    }
}

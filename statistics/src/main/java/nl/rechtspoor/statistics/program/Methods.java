package nl.rechtspoor.statistics.program;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import nl.rechtspoor.statistics.signals.BayesPredictive;
import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.CrowGardner;
import nl.rechtspoor.statistics.signals.Ears;
import nl.rechtspoor.statistics.signals.Farrington;
import nl.rechtspoor.statistics.signals.FarringtonSettings;
import nl.rechtspoor.statistics.signals.FarringtonSettings.Power;
import nl.rechtspoor.statistics.signals.ReferencePeriods;
import nl.rechtspoor.statistics.signals.ThresholdMethod;

/** The methods by name, with the options of each. */
final class Methods {
    private static final Map<String, BiFunction<Arguments, CountSeries, Method>> ALL = new TreeMap<>(Map.of(
            "farrington-flexible", Methods::flexible,
            "farrington", Methods::classic,
            "ears", Methods::ears,
            "bayes", Methods::bayes,
            "rki", Methods::rki,
            "cusum", CusumMethods::poisson,
            "lr-cusum", CusumMethods::likelihoodRatio,
            "glr-poisson", CusumMethods::generalized,
            "glr-nb", CusumMethods::generalized));

    private Methods() {}

    static Method named(String name, Arguments arguments, CountSeries series) {
        if (!ALL.containsKey(name)) {
            throw new Refused(
                    "There is no method '%s'; there are %s.".formatted(name, String.join(", ", ALL.keySet())));
        }
        return ALL.get(name).apply(arguments, series);
    }

    private static Method flexible(Arguments arguments, CountSeries series) {
        var usual = FarringtonSettings.flexible(series.frequency());
        return farrington(arguments, series, usual, usual.alpha(), 1);
    }

    private static Method classic(Arguments arguments, CountSeries series) {
        return farrington(arguments, series, FarringtonSettings.classic(), 0.05, 2);
    }

    /** @param sides 2 if alpha is meant for both sides together, as the classic method does */
    private static Method farrington(
            Arguments arguments, CountSeries series, FarringtonSettings usual, double alpha, int sides) {
        boolean isFlexible = sides == 1;
        double[] limit54 = arguments.numbers("limit54", usual.fewestCases(), usual.fewestCasesIn());
        if (limit54.length != 2 || limit54[0] != Math.rint(limit54[0]) || limit54[1] != Math.rint(limit54[1])) {
            throw new Refused("--limit54 is two whole numbers: a number of cases and a number of periods, as in 5,4.");
        }
        int halfWindow = arguments.whole("w", usual.halfWindow());
        var settings = new FarringtonSettings(
                arguments.whole("b", usual.years()),
                halfWindow,
                isFlexible ? arguments.whole("noPeriods", usual.seasons()) : 1,
                isFlexible ? arguments.whole("pastWeeksNotIncluded", usual.excluded()) : halfWindow,
                arguments.truth("trend", usual.trend()),
                arguments.number("pThresholdTrend", usual.trendBelow()),
                arguments.truth("reweight", usual.reweighted()),
                arguments.number("weightsThreshold", usual.outlying()),
                arguments.number("alpha", alpha) / sides,
                isFlexible ? threshold(arguments) : ThresholdMethod.DELTA,
                power(arguments),
                (int) limit54[0],
                (int) limit54[1]);
        int first = settings.years() * series.frequency() + settings.halfWindow() + 1;
        return new Method(new Farrington(settings), first);
    }

    private static ThresholdMethod threshold(Arguments arguments) {
        return switch (arguments.word("thresholdMethod", "nbPlugin", "nbPlugin", "delta", "muan")) {
            case "delta" -> ThresholdMethod.DELTA;
            case "muan" -> ThresholdMethod.UPPER_MEAN;
            default -> ThresholdMethod.NEGATIVE_BINOMIAL;
        };
    }

    private static Power power(Arguments arguments) {
        return switch (arguments.word("powertrans", "2/3", "2/3", "1/2", "none")) {
            case "none" -> Power.NONE;
            case "1/2" -> Power.HALF;
            default -> Power.TWO_THIRDS;
        };
    }

    private static Method ears(Arguments arguments, CountSeries series) {
        var variant = Ears.Variant.valueOf(arguments.word("variant", "C1", "C1", "C2", "C3"));
        var ears = new Ears(
                variant,
                arguments.whole("baseline", 7),
                arguments.number("minSigma", 0),
                arguments.number("alpha", variant == Ears.Variant.C3 ? 0.025 : 0.001));
        return new Method(ears, ears.first());
    }

    private static Method bayes(Arguments arguments, CountSeries series) {
        var reference = reference(arguments, 0, 6);
        return new Method(
                new BayesPredictive(reference, arguments.number("alpha", 0.05)), reference.first(series.frequency()));
    }

    private static Method rki(Arguments arguments, CountSeries series) {
        var reference = reference(arguments, 2, 4);
        return new Method(new CrowGardner(reference), reference.first(series.frequency()));
    }

    private static ReferencePeriods reference(Arguments arguments, int years, int halfWindow) {
        int b = arguments.whole("b", years);
        return new ReferencePeriods(b, arguments.whole("w", halfWindow), arguments.truth("actY", b == 0));
    }
}

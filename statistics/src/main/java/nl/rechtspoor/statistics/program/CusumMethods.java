package nl.rechtspoor.statistics.program;

import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.ExpectedMeans;
import nl.rechtspoor.statistics.signals.Farrington;
import nl.rechtspoor.statistics.signals.FarringtonSettings;
import nl.rechtspoor.statistics.signals.GeneralizedCusum;
import nl.rechtspoor.statistics.signals.LikelihoodRatioCusum;
import nl.rechtspoor.statistics.signals.PoissonCusum;

/** The methods that add up evidence. */
final class CusumMethods {
    private CusumMethods() {}

    static Method poisson(Arguments arguments, CountSeries series) {
        String m = arguments.text("m").orElse("mean");
        ExpectedMeans means = switch (m) {
            case "mean" -> ExpectedMeans.meanBefore();
            case "glm" -> ExpectedMeans.seasonalBefore();
            default -> ExpectedMeans.constant(arguments.number("m", 0));
        };
        var scale =
                PoissonCusum.Scale.valueOf(arguments.word("trans", "ROSSI", "ROSSI", "STANDARD", "ANSCOMBE", "NONE"));
        return new Method(
                new PoissonCusum(means, scale, arguments.number("k", 1.04), arguments.number("h", 2.26)),
                first(series));
    }

    static Method likelihoodRatio(Arguments arguments, CountSeries series) {
        if (arguments.text("kappa").isPresent() && arguments.text("theta").isPresent()) {
            throw new Refused("--kappa and --theta are the same; give one of them.");
        }
        refuseOther(arguments);
        double change = arguments.number("kappa", arguments.number("theta", Math.log(2)));
        String direction = change > 0 ? "inc" : "dec";
        arguments.word("dir", direction, direction);
        arguments.whole("M", -1);
        arguments.whole("Mtilde", 1);
        return new Method(
                new LikelihoodRatioCusum(
                        means(arguments, series), change, arguments.number("alpha", 0), limit(arguments)),
                first(series));
    }

    static Method generalized(Arguments arguments, CountSeries series) {
        if (arguments.text("theta").isPresent()) {
            throw new Refused(
                    "With a known --theta it is the method lr-cusum; this one looks for a change of any size.");
        }
        refuseOther(arguments);
        int back = arguments.whole("M", -1);
        int least = arguments.whole("Mtilde", 1);
        // as there: without an end of looking back Mtilde means nothing; with one, so many periods follow the first
        int atLeast = back > 0 ? least + 1 : 1;
        return new Method(
                new GeneralizedCusum(
                        means(arguments, series),
                        arguments.number("alpha", 0),
                        limit(arguments),
                        arguments.word("dir", "inc", "inc", "dec").equals("inc"),
                        back,
                        atLeast),
                first(series));
    }

    /** What R's call can ask for and this program answers in one way only. */
    private static void refuseOther(Arguments arguments) {
        arguments.word("change", "intercept", "intercept");
        arguments.word("ret", "value", "value");
    }

    private static double limit(Arguments arguments) {
        return arguments.number("c.ARL", 5);
    }

    private static ExpectedMeans means(Arguments arguments, CountSeries series) {
        String given = arguments.text("mu0").orElse("mean");
        return switch (given) {
            case "mean" -> ExpectedMeans.meanBefore();
            case "glm" -> ExpectedMeans.seasonalBefore();
            case "farrington" ->
                ExpectedMeans.predictedBy(new Farrington(FarringtonSettings.flexible(series.frequency())));
            default -> numbers(arguments, series);
        };
    }

    private static ExpectedMeans numbers(Arguments arguments, CountSeries series) {
        double[] means = arguments.numbers("mu0");
        for (double mean : means) {
            if (!(mean > 0)) {
                throw new Refused("--mu0 needs means above 0.");
            }
        }
        if (means.length == 1) {
            return ExpectedMeans.constant(means[0]);
        }
        int tested = Ranges.of(arguments, first(series), series).length();
        if (means.length != tested) {
            throw new Refused("--mu0 has %d means for %d periods; give one for all, or one for each."
                    .formatted(means.length, tested));
        }
        return ExpectedMeans.perPeriod(means);
    }

    /** After two years, so that there is something to take the mean of; where years are unknown, after half of the series. */
    private static int first(CountSeries series) {
        int years = 2 * series.frequency() + 1;
        return series.frequency() > 0 && years <= series.length() ? years : series.length() / 2 + 1;
    }
}

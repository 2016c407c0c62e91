package nl.rechtspoor.statistics.signals;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Compares a period with the same time of earlier years, allowing for season, trend, extra variation and earlier outbreaks:
 * Farrington and others, J. R. Stat. Soc. A 159 (1996) 547, and as improved by Noufaily and others, Stat. Med. 32 (2013) 1206.
 */
public final class Farrington implements Detector {
    private static final int YEARS_FOR_A_TREND = 3;

    private final FarringtonSettings settings;
    private final double[] exposure;

    public Farrington(FarringtonSettings settings) {
        this(settings, new double[0]);
    }

    /** @param exposure per period what the cases are a part of, for example all reports; none compares plain counts */
    Farrington(FarringtonSettings settings, double[] exposure) {
        this.settings = settings;
        this.exposure = exposure.clone();
    }

    @Override
    public List<Tested> test(CountSeries series, PeriodRange range) {
        return range.periods().mapToObj(t -> test(series, t)).toList();
    }

    Tested test(CountSeries series, int t) {
        double observed = series.at(t);
        Optional<Prediction> predicted = predict(series, t);
        if (predicted.isEmpty()) {
            return answer(t, observed, Double.NaN, null);
        }
        boolean enough =
                series.sum(t - settings.fewestCasesIn() + 1, t) >= settings.fewestCases() || Double.isNaN(observed);
        return answer(
                t,
                observed,
                enough ? settings.threshold().upper(predicted.get(), settings) : Double.NaN,
                predicted.get());
    }

    private Tested answer(int t, double observed, double upper, @Nullable Prediction prediction) {
        boolean known = !Double.isNaN(observed);
        boolean testable = known && prediction != null;
        return new Tested(
                t,
                observed,
                upper,
                known ? Optional.of(observed > upper && observed > 0) : Optional.empty(),
                prediction == null ? Double.NaN : prediction.mean(),
                prediction == null ? Double.NaN : prediction.dispersion(),
                testable ? settings.threshold().p(prediction, observed, settings) : Double.NaN,
                testable ? prediction.countsWithErrorOfMean().atLeast(observed) : Double.NaN,
                Double.NaN);
    }

    /** What is expected of a period, from earlier periods only; empty if no model fits. */
    public Optional<Prediction> predict(CountSeries series, int t) {
        var baseline = Baseline.of(series, t, settings);
        if (!baseline.hasCasesIn(series, settings.seasons()) || isWithoutExposure(t)) {
            return Optional.empty();
        }
        if (settings.trend() && settings.years() >= YEARS_FOR_A_TREND) {
            Optional<Prediction> withTrend = withTrend(series, baseline);
            if (withTrend.isPresent()) {
                return withTrend;
            }
        }
        return fit(series, baseline, false).map(fit -> predict(baseline, fit, false));
    }

    private Optional<Prediction> withTrend(CountSeries series, Baseline baseline) {
        return fit(series, baseline, true)
                .filter(this::isTrendSure)
                .map(fit -> predict(baseline, fit, true))
                .filter(prediction -> prediction.mean() <= baseline.highest(series));
    }

    private boolean isTrendSure(QuasiPoissonFit fit) {
        double[] direction = new double[fit.columns()];
        direction[1] = 1;
        double error = Math.sqrt(fit.dispersion() * fit.variance(direction));
        double t = Math.abs(fit.coefficient(1)) / error;
        return 2 * TDistribution.of(fit.freedom()).survivalProbability(t) < settings.trendBelow();
    }

    private Prediction predict(Baseline baseline, QuasiPoissonFit fit, boolean trend) {
        double[] row = row(baseline, baseline.tested(), settings.seasons(), trend);
        double dispersion = Math.max(1, fit.dispersion());
        double mean = Math.exp(fit.linear(row) + logExposure(baseline.tested()));
        return new Prediction(mean, dispersion, Math.sqrt(dispersion * fit.variance(row)), trend);
    }

    private Optional<QuasiPoissonFit> fit(CountSeries series, Baseline baseline, boolean trend) {
        int[] periods = baseline.periods();
        var x = new double[periods.length][];
        for (int i = 0; i < periods.length; i++) {
            x[i] = row(baseline, periods[i], baseline.seasons()[i], trend);
        }
        double[] y = baseline.counts(series);
        double[] offset = Arrays.stream(periods).mapToDouble(this::logExposure).toArray();
        double[] equal = new double[y.length];
        Arrays.fill(equal, 1);
        Optional<QuasiPoissonFit> first = QuasiPoissonFit.of(x, y, equal, offset);
        return settings.reweighted()
                ? first.flatMap(
                        fit -> QuasiPoissonFit.of(x, y, OutbreakWeights.of(fit, y, settings.outlying()), offset))
                : first;
    }

    /** Constant, trend if there is one (counted from the tested period), and an indicator of each further season. */
    static double[] row(Baseline baseline, int t, int season, boolean trend) {
        List<Integer> seasons = baseline.seasonsInUse();
        int before = trend ? 2 : 1;
        var row = new double[before + seasons.size() - 1];
        row[0] = 1;
        if (trend) {
            row[1] = t - baseline.tested();
        }
        for (int i = 1; i < seasons.size(); i++) {
            row[before + i - 1] = seasons.get(i) == season ? 1 : 0;
        }
        return row;
    }

    private double logExposure(int t) {
        return exposure.length == 0 ? 0 : Math.log(exposure[t - 1]);
    }

    private boolean isWithoutExposure(int t) {
        return exposure.length > 0 && !(exposure[t - 1] > 0);
    }
}

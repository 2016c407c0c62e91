package nl.rechtspoor.statistics.signals;

import java.util.stream.IntStream;

/** The mean that is expected of each period when nothing has changed. */
public interface ExpectedMeans {
    /** The mean of period t; NaN if none is known. */
    double at(CountSeries series, int t, PeriodRange range);

    static ExpectedMeans constant(double mean) {
        return (series, t, range) -> mean;
    }

    /** One mean per period of the range. */
    static ExpectedMeans perPeriod(double... means) {
        double[] kept = means.clone();
        return (series, t, range) -> t - range.from() < kept.length ? kept[t - range.from()] : Double.NaN;
    }

    /** The mean of all periods before the range. */
    static ExpectedMeans meanBefore() {
        return (series, t, range) -> {
            long known =
                    IntStream.range(1, range.from()).filter(series::isKnown).count();
            return known == 0 ? Double.NaN : series.sum(1, range.from() - 1) / known;
        };
    }

    /** What Farrington's method expected of each period, from the periods before it. */
    static ExpectedMeans predictedBy(Farrington farrington) {
        return (series, t, range) ->
                farrington.predict(series, t).map(Prediction::mean).orElse(Double.NaN);
    }

    /** A yearly wave, fitted to the periods before the range. */
    static ExpectedMeans seasonalBefore() {
        return SeasonalWave::mean;
    }
}

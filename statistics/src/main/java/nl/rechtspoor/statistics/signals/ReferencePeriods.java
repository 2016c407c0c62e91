package nl.rechtspoor.statistics.signals;

import java.util.ArrayList;
import java.util.List;

/**
 * The plain reference values of the methods without a model.
 *
 * @param years how many earlier years (b)
 * @param halfWindow how many periods before and after the same moment of those years, and before the tested one (w)
 * @param thisYear whether the periods just before the tested one belong to it (actY)
 */
public record ReferencePeriods(int years, int halfWindow, boolean thisYear) {
    public ReferencePeriods {
        if (years < 0 || halfWindow < 0 || (years == 0 && (!thisYear || halfWindow == 0))) {
            throw new IllegalArgumentException("b, w and actY leave no period to compare with.");
        }
    }

    /** The first period of which all reference values can exist. */
    public int first(int frequency) {
        return years * frequency + halfWindow + 1;
    }

    /** The known counts among them; none if one of the periods lies before the series. */
    List<Double> values(CountSeries series, int t) {
        if (years > 0 && series.frequency() == CountSeries.UNKNOWN_FREQUENCY) {
            throw new IllegalArgumentException(
                    "Earlier years can be looked at once the number of periods in a year is known.");
        }
        if (t < first(series.frequency())) {
            return List.of();
        }
        var values = new ArrayList<Double>();
        for (int year = years; year >= 1; year--) {
            add(values, series, t - year * series.frequency() - halfWindow, t - year * series.frequency() + halfWindow);
        }
        if (thisYear) {
            add(values, series, t - halfWindow, t - 1);
        }
        return values;
    }

    private static void add(List<Double> values, CountSeries series, int from, int until) {
        for (int t = from; t <= until; t++) {
            if (series.isKnown(t)) {
                values.add(series.at(t));
            }
        }
    }
}

package nl.rechtspoor.statistics.signals;

import java.util.List;

/** A method that looks at a series and says of each period of a range whether it stands out. */
public interface Detector {
    /** One answer per period of the range, in its order. */
    List<Tested> test(CountSeries series, PeriodRange range);
}

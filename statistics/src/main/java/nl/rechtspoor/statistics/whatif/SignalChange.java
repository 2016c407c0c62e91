package nl.rechtspoor.statistics.whatif;

import java.time.YearMonth;
import java.util.Objects;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one signal under other rules.
 *
 * @param inForce the month whose run raised it under the rules in force; missing for one that came
 * @param proposed the month whose run would have raised it under the others; missing for one that is gone
 * @param few whether it is about fewer than five children in one of these months
 */
public record SignalChange(
        Kind kind,
        SeriesKey series,
        @Nullable YearMonth inForce,
        @Nullable YearMonth proposed,
        boolean few) {
    /** How the two differ. */
    public enum Kind {
        SAME,
        CAME,
        GONE,
        EARLIER,
        LATER
    }

    /** The month under which it is listed: that of the rules proposed, if they see it at all. */
    public YearMonth month() {
        return proposed == null ? Objects.requireNonNull(inForce) : proposed;
    }

    static SignalChange moved(SeriesKey series, Raises.Raise inForce, Raises.Raise proposed) {
        int order = proposed.month().compareTo(inForce.month());
        return new SignalChange(
                order == 0 ? Kind.SAME : order < 0 ? Kind.EARLIER : Kind.LATER,
                series,
                inForce.month(),
                proposed.month(),
                inForce.few() || proposed.few());
    }

    static SignalChange came(SeriesKey series, Raises.Raise proposed) {
        return new SignalChange(Kind.CAME, series, null, proposed.month(), proposed.few());
    }

    static SignalChange gone(SeriesKey series, Raises.Raise inForce) {
        return new SignalChange(Kind.GONE, series, inForce.month(), null, inForce.few());
    }
}

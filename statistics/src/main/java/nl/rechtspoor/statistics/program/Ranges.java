package nl.rechtspoor.statistics.program;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.rechtspoor.statistics.signals.CountSeries;
import nl.rechtspoor.statistics.signals.PeriodRange;

/** {@code --range 212:312}, or {@code --range 212} for one period. */
final class Ranges {
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,9})(?::([0-9]{1,9}))?");

    private Ranges() {}

    /** @param first where the range begins if none is given */
    static PeriodRange of(Arguments arguments, int first, CountSeries series) {
        int length = series.length();
        String text = arguments.text("range").orElse("");
        if (text.isEmpty()) {
            if (first > length) {
                throw new Refused("The series has %d periods; the first that could be tested would be period %d."
                        .formatted(length, first));
            }
            return new PeriodRange(first, length);
        }
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            throw new Refused("--range is two periods, as in 212:312, not '%s'.".formatted(text));
        }
        int from = Integer.parseInt(matcher.group(1));
        int until = matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2));
        if (from < 1 || until < from || until > length) {
            throw new Refused("--range %s does not lie within the series, which has the periods 1 to %d."
                    .formatted(text, length));
        }
        return new PeriodRange(from, until);
    }
}

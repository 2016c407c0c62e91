package nl.rechtspoor.statistics.issues;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The months in which a violation that was confirmed went on, so that they are no part of what is normal: from the first
 * that an accepted signal is about until it was over.
 */
public final class ViolationMonths {
    private ViolationMonths() {}

    /**
     * The months of one violation, the last included.
     *
     * @param until the month in which it was over; missing while it goes on
     * @param last up to and with this month if it goes on
     */
    public static Set<YearMonth> between(YearMonth first, @Nullable YearMonth until, YearMonth last) {
        var end = until == null ? last : until;
        var months = new TreeSet<YearMonth>();
        for (var month = first; !month.isAfter(end); month = month.plusMonths(1)) {
            months.add(month);
        }
        return months;
    }

    /** The first month of the earliest of these periods, as signals name them; nothing where none of them can be read. */
    public static Optional<YearMonth> first(Stream<String> periods) {
        return periods.flatMap(period -> firstOf(period).stream()).min(Comparator.naturalOrder());
    }

    /** The first month of {@code 2026-03}, {@code 2026-Q1} or {@code 2026-03-17}; nothing of what is told otherwise. */
    private static Optional<YearMonth> firstOf(String period) {
        try {
            return Optional.of(
                    period.matches("\\d{4}-Q[1-4]")
                            ? YearMonth.of(Integer.parseInt(period.substring(0, 4)), 3 * (period.charAt(6) - '1') + 1)
                            : YearMonth.parse(period.substring(0, Math.min(7, period.length()))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

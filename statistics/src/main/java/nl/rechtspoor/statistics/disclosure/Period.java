package nl.rechtspoor.statistics.disclosure;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;

/** A calendar month, quarter or year, {@code 2026-03}, {@code 2026-Q1} or {@code 2026}; cases count where they came in. */
public record Period(Length length, YearMonth first) implements Comparable<Period> {
    /** How long a period is. */
    public enum Length {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Length(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }

        /** How many of them make a year. */
        public int perYear() {
            return 12 / months;
        }

        /** The name in a query, {@code quarter}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Length> named(String code) {
            return java.util.Arrays.stream(values())
                    .filter(length -> length.code().equals(code))
                    .findFirst();
        }
    }

    /** The period of this length in which the month lies. */
    public static Period of(Length length, YearMonth month) {
        int into = (month.getMonthValue() - 1) % length.months;
        return new Period(length, month.minusMonths(into));
    }

    /** Reads {@link #code}; nothing if it is no period of this length. */
    public static Optional<Period> read(Length length, String text) {
        try {
            YearMonth month = switch (length) {
                case MONTH -> YearMonth.parse(text);
                case QUARTER -> YearMonth.parse(text.replaceFirst("-Q([1-4])$", "-0$1"));
                case YEAR -> YearMonth.parse(text + "-01");
            };
            var first = length == Length.QUARTER ? month.withMonth(3 * month.getMonthValue() - 2) : month;
            var period = new Period(length, first);
            return period.code().equals(text) ? Optional.of(period) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public String code() {
        return switch (length) {
            case MONTH -> first.toString();
            case QUARTER -> first.getYear() + "-Q" + (first.getMonthValue() + 2) / 3;
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    public YearMonth last() {
        return first.plusMonths(length.months - 1L);
    }

    public Period next() {
        return new Period(length, first.plusMonths(length.months));
    }

    public Period previous() {
        return new Period(length, first.minusMonths(length.months));
    }

    /** Which one of its year it is, from 1. */
    public int season() {
        return (first.getMonthValue() - 1) / length.months + 1;
    }

    @Override
    public int compareTo(Period other) {
        int byStart = first.compareTo(other.first);
        return byStart != 0 ? byStart : length.compareTo(other.length);
    }
}

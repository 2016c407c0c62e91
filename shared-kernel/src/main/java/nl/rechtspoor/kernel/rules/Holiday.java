package nl.rechtspoor.kernel.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import nl.rechtspoor.kernel.editions.Label;

/** How the date of a holiday follows from the year. */
public sealed interface Holiday {
    Label label();

    /** The date of the holiday in that year. */
    LocalDate in(int year);

    /** The same day every year. */
    record Fixed(Label label, int month, int day) implements Holiday {
        @Override
        public LocalDate in(int year) {
            return LocalDate.of(year, month, day);
        }
    }

    /** The same day every year, but the day before if that is a Sunday: King's day. */
    record NeverOnSunday(Label label, int month, int day) implements Holiday {
        @Override
        public LocalDate in(int year) {
            var date = LocalDate.of(year, month, day);
            return date.getDayOfWeek() == DayOfWeek.SUNDAY ? date.minusDays(1) : date;
        }
    }

    /** So many days after Easter Sunday, or before it. */
    record AroundEaster(Label label, int days) implements Holiday {
        @Override
        public LocalDate in(int year) {
            return Easter.sunday(year).plusDays(days);
        }
    }
}

package nl.rechtspoor.kernel.rules;

import static nl.rechtspoor.kernel.rules.TimeLimit.Unit.DAYS;
import static nl.rechtspoor.kernel.rules.TimeLimit.Unit.HOURS;
import static nl.rechtspoor.kernel.rules.TimeLimit.Unit.MONTHS;
import static nl.rechtspoor.kernel.rules.TimeLimit.Unit.WEEKS;
import static nl.rechtspoor.kernel.rules.TimeLimit.Unit.WORKING_DAYS;
import static nl.rechtspoor.kernel.rules.TimeLimit.Unit.YEARS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Label;
import nl.rechtspoor.kernel.editions.Trust;
import nl.rechtspoor.kernel.editions.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTermsTest {
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private final HolidayCalendar calendar = new HolidayCalendar(
            new Edition("CALENDAR", "1", new Validity(LocalDate.of(2014, 1, 1), null), "test", Trust.VERIFIED),
            List.of(
                    new Holiday.Fixed(named("new year"), 1, 1),
                    new Holiday.Fixed(named("liberation"), 5, 5),
                    new Holiday.Fixed(named("christmas"), 12, 25),
                    new Holiday.Fixed(named("boxing day"), 12, 26),
                    new Holiday.NeverOnSunday(named("king"), 4, 27),
                    new Holiday.AroundEaster(named("good friday"), -2),
                    new Holiday.AroundEaster(named("easter monday"), 1),
                    new Holiday.AroundEaster(named("ascension"), 39),
                    new Holiday.AroundEaster(named("whit monday"), 50)),
            Map.of(LocalDate.of(2026, 5, 15), named("decree")));

    @ParameterizedTest
    @CsvSource({"1961-04-02", "2000-04-23", "2008-03-23", "2011-04-24", "2024-03-31", "2026-04-05", "2038-04-25"})
    void easter_is_where_the_church_has_it(LocalDate sunday) {
        assertThat(Easter.sunday(sunday.getYear())).isEqualTo(sunday);
    }

    @Test
    void kings_day_is_a_day_earlier_when_it_falls_on_a_sunday() {
        assertThat(calendar.in(2025))
                .containsKey(LocalDate.of(2025, 4, 26))
                .doesNotContainKey(LocalDate.of(2025, 4, 27));
        assertThat(calendar.in(2026)).containsKey(LocalDate.of(2026, 4, 27));
    }

    @Test
    void six_weeks_that_end_on_good_friday_move_behind_easter() {
        var goodFriday = LocalDate.of(2026, 4, 3);
        assertThat(calendar.lastDay(goodFriday.minusWeeks(6), new TimeLimit(6, WEEKS)))
                .isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void four_months_of_a_treaty_that_end_on_a_sunday_stay_there() {
        var limit = new TimeLimit(4, MONTHS);
        var sunday = LocalDate.of(2026, 11, 22);
        assertThat(limit.plainEnd(LocalDate.of(2026, 7, 22))).isEqualTo(sunday);
        assertThat(calendar.lastDay(LocalDate.of(2026, 7, 22), limit))
                .as("longer than three months never moves either")
                .isEqualTo(sunday);
    }

    @Test
    void exactly_three_months_and_twelve_weeks_do_move_and_a_day_more_does_not() {
        assertThat(calendar.lastDay(LocalDate.of(2026, 8, 22), new TimeLimit(3, MONTHS)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.lastDay(LocalDate.of(2026, 8, 30), new TimeLimit(12, WEEKS)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.lastDay(LocalDate.of(2026, 8, 30), new TimeLimit(13, WEEKS)))
                .isEqualTo(LocalDate.of(2026, 11, 29));
        assertThat(calendar.lastDay(LocalDate.of(2026, 8, 24), new TimeLimit(90, DAYS)))
                .isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.lastDay(LocalDate.of(2026, 8, 23), new TimeLimit(91, DAYS)))
                .isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(calendar.lastDay(LocalDate.of(2025, 11, 22), new TimeLimit(1, YEARS)))
                .isEqualTo(LocalDate.of(2026, 11, 22));
    }

    @Test
    void three_months_from_30_november_end_on_the_last_day_of_february() {
        var limit = new TimeLimit(3, MONTHS);
        assertThat(limit.plainEnd(LocalDate.of(2026, 11, 30))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(limit.plainEnd(LocalDate.of(2027, 11, 30))).as("a leap year").isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(new TimeLimit(1, YEARS).plainEnd(LocalDate.of(2028, 2, 29))).isEqualTo(LocalDate.of(2029, 2, 28));
    }

    @Test
    void a_short_term_holds_at_least_two_working_days() {
        var wednesdayBeforeEaster = LocalDate.of(2026, 4, 1);
        assertThat(calendar.lastDay(wednesdayBeforeEaster, new TimeLimit(3, DAYS)))
                .as("Thursday is the only working day until Tuesday")
                .isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(calendar.lastDay(LocalDate.of(2026, 4, 2), new TimeLimit(5, DAYS)))
                .as("Tuesday alone is not enough")
                .isEqualTo(LocalDate.of(2026, 4, 8));
    }

    @Test
    void hours_are_hours_in_the_night_the_clock_is_changed() {
        var limit = new TimeLimit(24, HOURS);
        var beforeSpring = ZonedDateTime.of(2026, 3, 28, 12, 0, 0, 0, AMSTERDAM);
        var beforeAutumn = ZonedDateTime.of(2026, 10, 24, 12, 0, 0, 0, AMSTERDAM);
        assertThat(limit.moment(beforeSpring)).isEqualTo(ZonedDateTime.of(2026, 3, 29, 13, 0, 0, 0, AMSTERDAM));
        assertThat(limit.moment(beforeAutumn)).isEqualTo(ZonedDateTime.of(2026, 10, 25, 11, 0, 0, 0, AMSTERDAM));
    }

    @Test
    void the_internal_date_lies_five_working_days_earlier_across_holidays() {
        assertThat(calendar.workingDaysBefore(LocalDate.of(2026, 4, 9), 5))
                .as("over Easter: 8, 7, 2, 1 April and 31 March")
                .isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(calendar.workingDaysBefore(LocalDate.of(2026, 11, 23), 0)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void a_promise_in_working_days_skips_a_day_by_decree() {
        assertThat(calendar.lastDay(LocalDate.of(2026, 5, 13), new TimeLimit(2, WORKING_DAYS)))
                .as("after Ascension and the Friday made equal to it")
                .isEqualTo(LocalDate.of(2026, 5, 19));
    }

    private static Label named(String name) {
        return new Label(name, name);
    }
}

package nl.rechtspoor.statistics.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ViolationMonthsTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2026, 2);
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final YearMonth MAY = YearMonth.of(2026, 5);

    @Test
    void the_first_month_is_that_of_the_earliest_period_however_it_is_written() {
        assertThat(ViolationMonths.first(Stream.of("2026-05", "2026-Q2", "2026-04-17")))
                .contains(YearMonth.of(2026, 4));
        assertThat(ViolationMonths.first(Stream.of("2026-02", "2026-Q1"))).contains(YearMonth.of(2026, 1));
        assertThat(ViolationMonths.first(Stream.of("2026-03", "2025-Q4"))).contains(YearMonth.of(2025, 10));
    }

    @Test
    void a_period_that_can_not_be_read_has_no_month() {
        assertThat(ViolationMonths.first(Stream.of("since long", "2026-Q5", "")))
                .isEmpty();
        assertThat(ViolationMonths.first(Stream.of("since long", "2026-03"))).contains(MARCH);
        assertThat(ViolationMonths.first(Stream.empty())).isEmpty();
    }

    @Test
    void a_violation_goes_on_until_it_is_over_and_otherwise_until_the_last_month() {
        assertThat(ViolationMonths.between(FEBRUARY, MARCH, MAY)).containsExactly(FEBRUARY, MARCH);
        assertThat(ViolationMonths.between(FEBRUARY, null, MARCH)).containsExactly(FEBRUARY, MARCH);
        assertThat(ViolationMonths.between(MAY, MARCH, MAY)).isEmpty();
    }
}

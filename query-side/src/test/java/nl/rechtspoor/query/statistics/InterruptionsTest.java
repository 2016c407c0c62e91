package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.rechtspoor.query.statistics.BeforeAndAfter.Month;
import nl.rechtspoor.query.statistics.BeforeAndAfter.Unknown;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is made of one series of released counts. */
class InterruptionsTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    @Test
    void a_fall_is_found_and_every_month_says_what_the_model_makes_of_it() {
        var told = laidOver(7, 20, 24, 19, 22, 25, 21, 9, 11, 8, 10);

        assertThat(told.unknown()).isNull();
        assertThat(Objects.requireNonNull(told.level()).high()).isLessThan(1);
        assertThat(told.level().beyondChance()).isTrue();
        assertThat(told.dispersion()).isNotNull().isGreaterThanOrEqualTo(1);
        assertThat(told.months()).hasSize(10).allSatisfy(month -> {
            assertThat(month.mean()).isNotNull();
            assertThat(month.meanWithoutIt()).isNotNull();
        });
        assertThat(told.months().getLast().meanWithoutIt()).isGreaterThan(15);
    }

    @Test
    void months_before_the_first_that_is_told_are_left_out() {
        var told = laidOver(6, null, null, 20, 24, 19, 9, 11, 8);
        assertThat(told.unknown()).isNull();
        assertThat(told.months()).extracting(Month::month).first().isEqualTo(YearMonth.of(2026, 3));
    }

    @Test
    void a_hidden_month_is_shown_and_nothing_is_estimated_around_it() {
        var told = laidOver(5, 20, 24, 19, 22, null, 11, 8);
        assertThat(told.unknown()).isEqualTo(Unknown.HIDDEN_MONTHS);
        assertThat(told.level()).isNull();
        assertThat(told.months().get(4)).satisfies(month -> {
            assertThat(month.value()).isNull();
            assertThat(month.shown()).isEqualTo("<5");
            assertThat(month.mean()).isNull();
        });
    }

    @Test
    void three_months_on_each_side_are_the_least() {
        assertThat(laidOver(3, 20, 24, 19, 22, 21).unknown()).isEqualTo(Unknown.TOO_FEW_BEFORE);
        assertThat(laidOver(5, 20, 24, 19, 22, 21, 20).unknown()).isEqualTo(Unknown.TOO_FEW_AFTER);
        assertThat(laidOver(4, 20, 24, 19, 22, 21, 20).unknown()).isNull();
    }

    /** @param from the month from which on it is after */
    private static BeforeAndAfter laidOver(int from, @Nullable Integer... values) {
        List<ProtectedTable.ProtectedLine> lines = new ArrayList<>();
        for (int month = 0; month < values.length; month++) {
            var value = values[month];
            lines.add(new ProtectedTable.ProtectedLine(
                    FIRST.plusMonths(month).toString(), "", Map.of(), value, value == null ? "<5" : value.toString()));
        }
        return Interruptions.laidOver(YearMonth.of(2026, from), new ProtectedTable("id", "2026-12", Map.of(), lines));
    }
}

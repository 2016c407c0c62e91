package nl.rechtspoor.query.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.query.dossiers.Recurrence.Happened;
import nl.rechtspoor.query.dossiers.Recurrence.Moment;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 20);
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 9);

    @Test
    void cases_of_one_quarter_are_no_recurrence_and_of_two_are_one() {
        assertThat(Recurrence.of(List.of(JANUARY, MARCH), List.of()).points()).isZero();
        assertThat(Recurrence.of(List.of(MARCH, APRIL), List.of()).points()).isOne();
        assertThat(Recurrence.of(List.of(), List.of()).points()).isZero();
    }

    @Test
    void cases_after_the_body_was_told_weigh_more_and_after_it_answered_most() {
        assertThat(Recurrence.of(List.of(JANUARY, JUNE), List.of(on(Moment.HEARING, APRIL)))
                        .points())
                .isEqualTo(2);
        assertThat(Recurrence.of(List.of(JANUARY, JUNE), List.of(on(Moment.INTERVENTION, APRIL)))
                        .points())
                .isEqualTo(2);
        for (var promise : List.of(Moment.RESPONSE, Moment.OUTCOME)) {
            assertThat(Recurrence.of(List.of(JANUARY, JUNE), List.of(on(Moment.HEARING, MARCH), on(promise, APRIL)))
                            .points())
                    .isEqualTo(3);
        }
    }

    @Test
    void what_came_before_a_promise_or_on_its_day_does_not_break_it() {
        var kept = Recurrence.of(List.of(JANUARY, APRIL), List.of(on(Moment.RESPONSE, APRIL)));
        assertThat(kept.points()).isOne();
        assertThat(kept.moments())
                .as("nobody is told like few")
                .extracting(Recurrence.After::cases)
                .containsExactly("<5");
    }

    @Test
    void moments_come_in_order_and_say_in_bands_how_many_cases_followed() {
        var opened = List.of(MARCH, APRIL, JUNE, JUNE, JUNE, JUNE, JUNE);
        var told = Recurrence.of(opened, List.of(on(Moment.RESPONSE, APRIL), on(Moment.HEARING, JANUARY)));
        assertThat(told.moments())
                .extracting(Recurrence.After::moment)
                .containsExactly(Moment.HEARING, Moment.RESPONSE);
        assertThat(told.moments()).extracting(Recurrence.After::cases).containsExactly("5-9", "5-9");
        assertThat(told.secondPeriod()).isTrue();
    }

    private static Happened on(Moment moment, LocalDate day) {
        return new Happened(moment, day, null);
    }
}

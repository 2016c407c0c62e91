package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A sudden rise and one that lasts, by what the history allows. */
class RisesTest {
    private final SuddenRise rise = new SuddenRise(3, 0.01);

    @Test
    void the_method_follows_from_the_history_before_the_period() {
        double[] counts = drawn(4, 80);
        var series = CountSeries.monthly(counts);
        assertThat(rise.test(series, 25, 1, null).tier()).isEqualTo(HistoryTier.COLD);
        assertThat(rise.test(series, 26, 1, null).tier()).isEqualTo(HistoryTier.YOUNG);
        assertThat(rise.test(series, 37, 1, null).tier()).isEqualTo(HistoryTier.YOUNG);
        assertThat(rise.test(series, 38, 1, null).tier()).isEqualTo(HistoryTier.GROWN);
        assertThat(HistoryTier.model(series, 80).orElseThrow().years()).isEqualTo(5);
        assertThat(HistoryTier.model(series, 50).orElseThrow().years()).isEqualTo(4);
    }

    @Test
    void a_long_history_with_too_few_cases_is_cold() {
        double[] counts = new double[70];
        IntStream.range(0, 19).forEach(i -> counts[3 * i] = 1);
        assertThat(HistoryTier.model(CountSeries.monthly(counts), 70)).isEmpty();
        assertThat(rise.test(CountSeries.monthly(counts), 70, 1, null).tier()).isEqualTo(HistoryTier.COLD);
    }

    @Test
    void a_cold_series_has_the_exact_bayesian_limit_of_its_last_year() {
        var series = CountSeries.monthly(2, 0, 1, 3, 1, 0, 2, 1);
        Tested exact = new BayesPredictive(new ReferencePeriods(0, 7, true), 0.01)
                .test(series, PeriodRange.only(8))
                .getFirst();
        Tested tested = rise.test(series, 8, 1, null).tested();
        assertThat(tested.upper()).isEqualTo(exact.upper());
        assertThat(tested.pTau()).isCloseTo(exact.p(), within(1e-12));
    }

    @Test
    void the_first_period_of_all_can_not_be_tested() {
        Tested tested = rise.test(CountSeries.monthly(9), 1, 1, null).tested();
        assertThat(tested.upper()).isNaN();
        assertThat(tested.isAlarm()).isFalse();
    }

    @Test
    void a_count_below_three_is_never_an_alarm() {
        double[] counts = new double[13];
        counts[12] = 2;
        Tested tested = rise.test(CountSeries.monthly(counts), 13, 1, null).tested();
        assertThat(tested.observed()).isGreaterThanOrEqualTo(tested.upper());
        assertThat(tested.isAlarm()).isFalse();
    }

    @Test
    void a_rise_in_step_with_all_cases_is_no_alarm_beside_them() {
        double[] counts = drawn(4, 72);
        double[] total = Arrays.stream(drawn(90, 72)).toArray();
        counts[71] = 16;
        total[71] = 380;
        var series = CountSeries.monthly(counts);
        assertThat(rise.test(series, 72, 1, null).tested().isAlarm()).isTrue();
        assertThat(rise.test(series, 72, 1, CountSeries.monthly(total)).tested().isAlarm())
                .isFalse();
        total[71] = 90;
        assertThat(rise.test(series, 72, 1, CountSeries.monthly(total)).tested().isAlarm())
                .isTrue();
    }

    @Test
    void an_incomplete_period_is_held_against_what_can_be_known_of_it() {
        double[] counts = drawn(12, 72);
        counts[71] = 18;
        var series = CountSeries.monthly(counts);
        Tested whole = rise.test(series, 72, 1, null).tested();
        Tested half = rise.test(series, 72, 0.5, null).tested();
        assertThat(half.expected()).isCloseTo(whole.expected() / 2, within(1e-9));
        assertThat(whole.isAlarm()).isFalse();
        assertThat(half.isAlarm()).isTrue();
    }

    @Test
    void a_doubling_that_lasts_is_found_and_evidence_starts_again() {
        double[] counts = drawn(4, 90);
        for (int t = 80; t < 90; t++) {
            counts[t] = 8 + t % 2;
        }
        var answers = PersistentRise.DOUBLING.test(CountSeries.monthly(counts));
        assertThat(answers.subList(0, 25)).allMatch(answer -> answer.statistic() == 0);
        assertThat(answers.subList(80, 90)).anyMatch(Tested::isAlarm);
    }

    @Test
    void what_comes_later_never_changes_the_evidence_of_before() {
        var series = CountSeries.monthly(drawn(3, 90));
        var all = PersistentRise.DOUBLING.test(series);
        assertThat(PersistentRise.DOUBLING.test(series.until(70))).isEqualTo(all.subList(0, 70));
    }

    private static double[] drawn(double mean, int length) {
        var random = new Random(42);
        return IntStream.range(0, length)
                .mapToDouble(_ -> PoissonDraw.of(mean, random))
                .toArray();
    }
}

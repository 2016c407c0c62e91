package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FarringtonTest {
    private static final FarringtonSettings MONTHLY = FarringtonSettings.flexible(12);
    private final Farrington farrington = new Farrington(MONTHLY);

    @Test
    void every_intermediate_value_agrees_with_the_published_formulas_by_month() {
        compareStepByStep("syn_open_m_mid", 121, 12, FarringtonSettings.flexible(12));
    }

    @Test
    void every_intermediate_value_agrees_with_the_published_formulas_by_week() {
        compareStepByStep("syn_open_w_low", 333, 52, FarringtonSettings.flexible(52));
    }

    private static void compareStepByStep(String name, int k, int frequency, FarringtonSettings settings) {
        var steps = Oracle.expected("whitebox__" + name + "__k" + k + "_flexible");
        CountSeries series = Oracle.series(name, frequency);
        var baseline = Baseline.of(series, k, settings);
        assertThat(baseline.periods()).containsExactly(ints(steps.column("t")));
        assertThat(baseline.seasons()).containsExactly(ints(steps.column("season_level")));

        double[] y = baseline.counts(series);
        double[][] x = IntStream.range(0, y.length)
                .mapToObj(i -> Farrington.row(baseline, baseline.periods()[i], baseline.seasons()[i], true))
                .toArray(double[][]::new);
        double[] equal = new double[y.length];
        Arrays.fill(equal, 1);
        var first = QuasiPoissonFit.of(x, y, equal, new double[y.length]).orElseThrow();
        assertClose(first.means(), steps.column("mu_first"));
        assertClose(first.leverages(), steps.column("leverage_first"));
        for (int i = 0; i < y.length; i++) {
            double residual = OutbreakWeights.anscombe(
                    y[i], first.means()[i], Math.max(1, first.dispersion()), 1 - first.leverages()[i]);
            assertThat(residual).isCloseTo(steps.at(i, "anscombe"), within(1e-8));
        }
        double[] weights = OutbreakWeights.of(first, y, settings.outlying());
        assertClose(weights, steps.column("weight"));
        var last = QuasiPoissonFit.of(x, y, weights, new double[y.length]).orElseThrow();
        assertClose(last.means(), steps.column("mu_final"));

        var header = Oracle.expected("whitebox__" + name + "__k" + k + "_flexible_header");
        Tested tested = new Farrington(settings).test(series, k);
        assertThat(tested.expected()).isCloseTo(header.at(0, "mu0"), within(1e-8));
        assertThat(tested.upper()).isEqualTo(header.at(0, "upper"));
        assertThat(tested.p()).isCloseTo(header.at(0, "pvalue"), within(1e-9));
        assertThat(tested.score()).isCloseTo(header.at(0, "score"), within(1e-8));
    }

    @Property(tries = 60, seed = "1")
    void one_more_report_today_never_lowers_todays_score(@ForAll("histories") double[] counts) {
        var series = CountSeries.monthly(counts);
        Tested before = farrington.test(series, counts.length);
        Tested after = farrington.test(series.withOneMoreAt(counts.length), counts.length);
        assertThat(after.upper() < before.upper()).isFalse();
        assertThat(Double.compare(after.expected(), before.expected())).isZero();
        assertThat(after.score() < before.score()).isFalse();
        assertThat(after.p() > before.p()).isFalse();
        assertThat(before.isAlarm() && !after.isAlarm()).isFalse();
    }

    @Property(tries = 60, seed = "1")
    void never_throws_and_never_answers_infinity(@ForAll("histories") double[] counts) {
        var series = CountSeries.monthly(counts);
        for (Tested tested : farrington.test(series, new PeriodRange(1, counts.length))) {
            assertThat(Double.isInfinite(tested.upper())).isFalse();
            assertThat(Double.isInfinite(tested.expected())).isFalse();
            assertThat(tested.isAlarm() && tested.observed() == 0).isFalse();
        }
    }

    @Provide
    Arbitrary<double[]> histories() {
        Arbitrary<Double> counts = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0.0)),
                net.jqwik.api.Tuple.of(6, Arbitraries.integers().between(0, 9).map(Integer::doubleValue)),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.integers().between(10, 400).map(Integer::doubleValue)));
        return counts.array(double[].class).ofMinSize(20).ofMaxSize(110);
    }

    @Test
    void a_series_of_zeros_never_alarms_and_has_no_fit() {
        var zeros = CountSeries.monthly(new double[100]);
        for (Tested tested : farrington.test(zeros, new PeriodRange(1, 100))) {
            assertThat(tested.alarm()).contains(false);
            assertThat(tested.upper()).isNaN();
            assertThat(tested.expected()).isNaN();
        }
    }

    @Test
    void a_season_that_never_had_a_case_gives_no_fit_instead_of_infinity() {
        double[] counts = IntStream.range(0, 96)
                .mapToDouble(t -> t % 12 >= 3 && t % 12 <= 5 ? 0 : 4 + t % 3)
                .toArray();
        var series = CountSeries.monthly(counts);
        Tested within = farrington.test(series, 89);
        assertThat(within.expected()).isNaN();
        assertThat(within.upper()).isNaN();
        assertThat(within.isAlarm()).isFalse();
        Tested outside = farrington.test(series, 93);
        assertThat(outside.expected()).isBetween(4.0, 7.0);
        assertThat(outside.upper()).isBetween(6.0, 20.0);
    }

    @Test
    void the_months_just_before_belong_to_the_window_of_this_year_unless_they_are_excluded() {
        var series = CountSeries.monthly(new double[60]);
        var settings = FarringtonSettings.classic().with(2, 1, false);
        assertThat(settings.excluded()).isEqualTo(3);
        assertThat(Baseline.of(series, 50, settings).periods()).containsExactly(25, 26, 27, 37, 38, 39);
        var nearer = new FarringtonSettings(
                2, 1, 1, 0, false, 1, true, 1, 0.01, ThresholdMethod.DELTA, FarringtonSettings.Power.NONE, 0, 1);
        assertThat(Baseline.of(series, 50, nearer).periods()).containsExactly(25, 26, 27, 37, 38, 39, 49);
    }

    @Test
    void a_trend_that_is_exactly_flat_is_none() {
        double[] counts = new double[40];
        counts[14] = 1;
        counts[37] = 5;
        var settings = new FarringtonSettings(
                3, 0, 1, 0, true, 1, false, 1, 0.01, ThresholdMethod.DELTA, FarringtonSettings.Power.NONE, 0, 1);
        var predicted = new Farrington(settings)
                .predict(CountSeries.monthly(counts), 39)
                .orElseThrow();
        assertThat(predicted.withTrend()).isFalse();
        assertThat(predicted.dispersion()).isCloseTo(1, within(1e-9));
    }

    @Test
    void periods_that_were_taken_out_are_neither_zero_nor_seen() {
        CountSeries series = Oracle.series("syn_open_m_mid", 12);
        Set<Integer> confirmed = Set.of(70, 71, 72);
        CountSeries masked = series.without(confirmed);
        assertThat(Baseline.of(masked, 121, MONTHLY).periods())
                .doesNotContain(70, 71, 72)
                .hasSize(52);
        assertThat(farrington.test(masked, 121).upper())
                .isLessThanOrEqualTo(farrington.test(series, 121).upper());
    }

    @Test
    void a_missing_count_is_not_tested_but_its_limit_is_known() {
        CountSeries series = Oracle.series("syn_open_m_mid", 12).without(Set.of(121));
        Tested tested = farrington.test(series, 121);
        assertThat(tested.alarm()).isEmpty();
        assertThat(tested.upper()).isEqualTo(20);
        assertThat(tested.p()).isNaN();
    }

    @Test
    void a_trend_that_leads_above_all_that_was_seen_is_dropped() {
        double[] rising = IntStream.range(0, 80)
                .mapToDouble(t -> Math.floor(Math.exp(t / 25.0)))
                .toArray();
        var predicted = farrington.predict(CountSeries.monthly(rising), 80).orElseThrow();
        assertThat(predicted.withTrend()).isFalse();
    }

    private static int[] ints(double[] values) {
        return Arrays.stream(values).mapToInt(value -> (int) value).toArray();
    }

    private static void assertClose(double[] actual, double[] expected) {
        assertThat(actual).containsExactly(expected, within(1e-8));
    }
}

package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures to compare with come from R 4.2.2: {@code glm(y ~ t + after + since, quasipoisson)}, and {@code qt}. */
class InterruptedSeriesTest {
    private static final double[] COUNTS = {21, 25, 19, 24, 28, 22, 27, 25, 13, 16, 11, 12};
    private static final int BEFORE = 8;

    @Test
    void level_and_slope_change_as_r_finds_them() {
        var series = InterruptedSeries.of(COUNTS, BEFORE, 12).orElseThrow();
        // Pearson's dispersion is 0.3645 there, and counts as 1 here: nothing varies less than by chance
        assertThat(series.dispersion()).isEqualTo(1);
        isChange(series.level(), 0.532239066213, 0.283300094836, 0.999923504323);
        isChange(series.slope(), 0.916628961137, 0.682039391516, 1.231906342723);
        assertThat(series.level().isBeyondChance()).isTrue();
        assertThat(series.slope().isBeyondChance()).isFalse();
        assertThat(series.means()[0]).isCloseTo(21.8033773675, within(1e-7));
        assertThat(series.means()[8]).isCloseTo(14.2247810627, within(1e-7));
        assertThat(series.meansWithoutIt()[11]).isCloseTo(28.8465907921, within(1e-7));
    }

    /** Two years and more have a wave in them. */
    @Test
    void the_wave_of_the_year_is_taken_into_account_from_two_years_on() {
        double[] waving = IntStream.range(0, 36)
                .mapToDouble(t -> Math.exp(3 + 0.4 * Math.cos(2 * Math.PI * t / 12) + (t < 24 ? 0 : -0.5)))
                .toArray();
        var series = InterruptedSeries.of(waving, 24, 12).orElseThrow();
        assertThat(series.level().ratio()).isCloseTo(Math.exp(-0.5), within(1e-6));
        assertThat(series.slope().ratio()).isCloseTo(1, within(1e-6));
    }

    @Property(tries = 200, seed = "1")
    void what_was_put_in_is_found_again(
            @ForAll @DoubleRange(min = -0.04, max = 0.04) double trend,
            @ForAll @DoubleRange(min = -1, max = 1) double level,
            @ForAll @DoubleRange(min = -0.1, max = 0.1) double slope) {
        double[] exact = IntStream.range(0, 20)
                .mapToDouble(t -> Math.exp(3 + trend * t + (t < 12 ? 0 : level + slope * (t - 12))))
                .toArray();
        var series = InterruptedSeries.of(exact, 12, 12).orElseThrow();
        assertThat(series.level().ratio()).isCloseTo(Math.exp(level), within(1e-6));
        assertThat(series.slope().ratio()).isCloseTo(Math.exp(slope), within(1e-6));
        assertThat(series.meansWithoutIt()[19]).isCloseTo(Math.exp(3 + trend * 19), within(1e-4));
        assertThat(series.level().low()).isLessThan(series.level().ratio());
        assertThat(series.level().high()).isGreaterThan(series.level().ratio());
    }

    @Test
    void without_any_change_the_interval_covers_none_nearly_always() {
        var chance = new java.util.Random(20_17);
        int covered = 0;
        for (int run = 0; run < 1000; run++) {
            double[] counts =
                    IntStream.range(0, 18).mapToDouble(_ -> poisson(chance, 20)).toArray();
            covered +=
                    InterruptedSeries.of(counts, 10, 12).orElseThrow().level().isBeyondChance() ? 0 : 1;
        }
        assertThat(covered).isBetween(930, 995);
    }

    @ParameterizedTest
    @CsvSource({"12, 2", "12, 10", "3, 3", "6, 0"})
    void too_few_on_a_side_say_nothing(int length, int before) {
        double[] counts = new double[length];
        Arrays.fill(counts, 9);
        assertThat(InterruptedSeries.of(counts, before, 12)).isEmpty();
    }

    @Test
    void nothing_but_zeros_has_no_mean() {
        assertThat(InterruptedSeries.of(new double[12], 8, 12)).isEmpty();
    }

    private static void isChange(InterruptedSeries.Change change, double ratio, double low, double high) {
        assertThat(change.ratio()).isCloseTo(ratio, within(1e-8));
        assertThat(change.low()).isCloseTo(low, within(1e-7));
        assertThat(change.high()).isCloseTo(high, within(1e-7));
    }

    private static int poisson(java.util.Random chance, double mean) {
        double limit = Math.exp(-mean);
        int count = -1;
        for (double product = 1; product > limit; count++) {
            product *= chance.nextDouble();
        }
        return count;
    }
}

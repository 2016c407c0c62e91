package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What holds for every method, whatever the series. */
class DetectorsTest {
    private static final ExpectedMeans TWO = ExpectedMeans.constant(2);
    private static final List<Detector> ALL = List.of(
            new Farrington(FarringtonSettings.flexible(12)),
            new Farrington(FarringtonSettings.classic().with(3, 1, true)),
            new BayesPredictive(new ReferencePeriods(0, 12, true), 0.01),
            new Ears(Ears.Variant.C1, 7, 0, 0.001),
            new Ears(Ears.Variant.C2, 7, 0.5, 0.001),
            new Ears(Ears.Variant.C3, 7, 0, 0.025),
            new CrowGardner(new ReferencePeriods(2, 1, false)),
            new LikelihoodRatioCusum(TWO, Math.log(2), 0.2, 4),
            GeneralizedCusum.poisson(TWO, 4),
            new GeneralizedCusum(TWO, 0.3, 4, true, 12, 1),
            new PoissonCusum(TWO, PoissonCusum.Scale.ROSSI, 1.04, 2.26),
            new PoissonCusum(ExpectedMeans.seasonalBefore(), PoissonCusum.Scale.ANSCOMBE, 1.04, 2.26),
            new PoissonCusum(ExpectedMeans.meanBefore(), PoissonCusum.Scale.STANDARD, 1.04, 2.26));

    @Property(tries = 100, seed = "1")
    void answers_for_each_period_and_never_throws(
            @ForAll @Size(min = 1, max = 90) List<@IntRange(min = -1, max = 12) Integer> counts) {
        double[] known = counts.stream()
                .mapToDouble(count -> count < 0 ? Double.NaN : count)
                .toArray();
        var series = CountSeries.monthly(known);
        for (Detector detector : ALL) {
            for (int from : new int[] {1, (counts.size() + 1) / 2}) {
                List<Tested> answers = detector.test(series, new PeriodRange(from, counts.size()));
                assertThat(answers).hasSize(counts.size() - from + 1);
                assertThat(answers).allMatch(answer -> answer.alarm().isEmpty() || series.isKnown(answer.t()));
            }
        }
    }

    @Test
    void a_series_of_zeros_never_alarms() {
        var zeros = CountSeries.monthly(new double[90]);
        for (Detector detector : ALL) {
            assertThat(detector.test(zeros, new PeriodRange(1, 90)))
                    .as(detector.toString())
                    .noneMatch(Tested::isAlarm);
        }
    }

    @Test
    void evidence_for_a_rise_without_extra_variation_is_the_limit_of_that_with_little() {
        double poisson = LikelihoodRatioCusum.evidence(7, 3, 0, Math.log(2));
        assertThat(LikelihoodRatioCusum.evidence(7, 3, 1e-9, Math.log(2))).isCloseTo(poisson, within(1e-6));
    }

    @Test
    void the_change_point_is_where_the_mean_doubled() {
        double[] counts = DoubleStream.concat(
                        DoubleStream.generate(() -> 4).limit(20),
                        DoubleStream.generate(() -> 8).limit(6))
                .toArray();
        var change = GeneralizedCusum.poisson(ExpectedMeans.constant(4), 1000)
                .changePoint(CountSeries.monthly(counts), new PeriodRange(1, 26));
        assertThat(change.began()).isEqualTo(21);
        assertThat(change.factor()).isCloseTo(2, within(1e-12));
    }

    @Test
    void a_fall_is_found_when_one_looks_for_it() {
        double[] counts = {4, 4, 4, 4, 1, 0, 1, 0, 0, 1, 0, 0};
        var falling = new GeneralizedCusum(ExpectedMeans.constant(4), 0, 5, false, -1, 1);
        var rising = GeneralizedCusum.poisson(ExpectedMeans.constant(4), 5);
        var range = new PeriodRange(1, counts.length);
        assertThat(falling.test(CountSeries.monthly(counts), range)).anyMatch(Tested::isAlarm);
        assertThat(rising.test(CountSeries.monthly(counts), range)).noneMatch(Tested::isAlarm);
    }

    @Test
    void the_best_reference_value_lies_between_both_means() {
        assertThat(PoissonCusum.referenceBetween(2, 4)).isCloseTo(2 / Math.log(2), within(1e-12));
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> CountSeries.monthly(1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CountSeries.monthly(1.5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new PeriodRange(3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ReferencePeriods(0, 6, false)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Ears(Ears.Variant.C1, 2, 0, 0.01)).isInstanceOf(IllegalArgumentException.class);
    }
}

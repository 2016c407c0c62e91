package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NegativeBinomialTest {
    private final Oracle oracle = Oracle.expected("negbin");

    @Test
    void tails_agree_with_r_for_sizes_that_are_no_whole_numbers() {
        for (int row = 0; row < oracle.rows().size(); row++) {
            var counts = NegativeBinomial.of(oracle.at(row, "mu"), oracle.at(row, "phi"));
            double x = oracle.at(row, "x");
            assertRelative(counts.atMost(x), oracle.at(row, "cdf"));
            assertRelative(counts.atLeast(x), oracle.at(row, "sf_ge_x"));
        }
    }

    @Test
    void quantiles_agree_with_r() {
        for (int row = 0; row < oracle.rows().size(); row++) {
            var counts = NegativeBinomial.of(oracle.at(row, "mu"), oracle.at(row, "phi"));
            assertThat(counts.upperQuantile(0.05)).isEqualTo(oracle.at(row, "q95"));
            assertThat(counts.upperQuantile(0.01)).isEqualTo(oracle.at(row, "q99"));
            assertThat(counts.upperQuantile(0.005)).isEqualTo(oracle.at(row, "q995"));
        }
    }

    @Test
    void a_quantile_is_the_first_count_that_is_exceeded_rarely_enough_also_among_huge_ones() {
        for (double mean : new double[] {0, 1e-9, 0.3, 17, 4e3, 2e6, 1e9}) {
            for (double dispersion : new double[] {1, 1.0001, 1.7, 40}) {
                var counts = NegativeBinomial.of(mean, dispersion);
                double quantile = counts.upperQuantile(0.01);
                assertThat(counts.atLeast(quantile + 1)).isLessThanOrEqualTo(0.01);
                assertThat(counts.atLeast(quantile)).isGreaterThan(quantile == 0 ? 0 : 0.01);
            }
        }
    }

    @Test
    void a_mean_that_is_no_number_is_refused() {
        assertThatThrownBy(() -> NegativeBinomial.of(Double.NaN, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> NegativeBinomial.of(1, Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertRelative(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 1e-300));
    }
}

package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CusumRunLengthTest {
    @Test
    void agrees_with_r_from_zero_and_from_half() {
        var oracle = Oracle.expected("arl_poisson_cusum");
        assertThat(oracle.rows()).hasSize(5);
        for (int row = 0; row < oracle.rows().size(); row++) {
            var length = CusumRunLength.of(
                    BigDecimal.valueOf(oracle.at(row, "h")),
                    BigDecimal.valueOf(oracle.at(row, "k")),
                    oracle.at(row, "theta"));
            assertThat(length.fromZero()).isCloseTo(oracle.at(row, "ARL"), within(1e-9 * oracle.at(row, "ARL")));
            assertThat(length.fromHalf()).isCloseTo(oracle.at(row, "FIR_ARL"), within(1e-9 * oracle.at(row, "ARL")));
        }
    }

    @Test
    void the_run_length_is_what_a_simulated_chart_runs() {
        var length = CusumRunLength.of(new BigDecimal("4"), new BigDecimal("1.5"), 1);
        var random = new java.util.Random(1972);
        int runs = 4_000;
        long periods = 0;
        for (int run = 0; run < runs; run++) {
            double sum = 0;
            while (sum < 4) {
                sum = Math.max(0, sum + poisson(random, 1) - 1.5);
                periods++;
            }
        }
        double average = periods / (double) runs;
        assertThat(average).isCloseTo(length.fromZero(), within(4 * length.fromZero() / Math.sqrt(runs)));
    }

    @Test
    void a_grid_that_is_too_fine_is_refused() {
        assertThatThrownBy(() -> CusumRunLength.of(new BigDecimal("7.55492"), new BigDecimal("5.14653"), 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static int poisson(java.util.Random random, double mean) {
        int count = 0;
        for (double product = random.nextDouble(); product > Math.exp(-mean); product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}

package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReportingDelayTest {
    private static final int DELAYS = 7;

    private final Oracle triangle = Oracle.expected("nowcast_triangle");
    private final ReportingDelay delay = ReportingDelay.of(cells(triangle));

    @Test
    void the_distribution_of_delays_agrees_with_r() {
        var expected = Oracle.expected("nowcast_delay");
        for (int x = 0; x < DELAYS; x++) {
            assertThat(delay.reverseHazard(x)).isCloseTo(expected.at(x, "reverse_hazard"), within(1e-12));
            assertThat(delay.complete(x)).isCloseTo(expected.at(x, "cdf"), within(1e-12));
        }
    }

    @Test
    void nowcasts_agree_with_r() {
        int last = triangle.rows().size();
        for (int row = 0; row < last; row++) {
            int age = last - (int) triangle.at(row, "t");
            assertThat(delay.nowcast(triangle.at(row, "reported_so_far"), age))
                    .isCloseTo(triangle.at(row, "nowcast"), within(1e-9));
        }
    }

    @Test
    void a_young_period_is_tested_against_a_thinner_mean_with_the_same_dispersion() {
        var whole = new Prediction(8, 1.7, 0.1, true);
        var thin = whole.thinned(delay.complete(1));
        assertThat(thin.mean()).isEqualTo(8 * delay.complete(1));
        assertThat(thin.dispersion()).isEqualTo(1.7);
        assertThat(whole.thinned(delay.complete(40)).mean()).isEqualTo(8);
    }

    @Test
    void a_triangle_without_a_late_report_is_complete_at_once() {
        var immediate = ReportingDelay.of(new double[][] {{3, 0}, {0, 0}, {5, 0}});
        assertThat(immediate.complete(0)).isEqualTo(1);
        assertThatThrownBy(() -> ReportingDelay.of(new double[0][])).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[][] cells(Oracle triangle) {
        var cells = new double[triangle.rows().size()][DELAYS];
        for (int row = 0; row < cells.length; row++) {
            for (int x = 0; x < DELAYS; x++) {
                double cell = triangle.at(row, "delay" + x);
                cells[row][x] = row + x < cells.length ? cell : Double.NaN;
            }
        }
        return cells;
    }
}

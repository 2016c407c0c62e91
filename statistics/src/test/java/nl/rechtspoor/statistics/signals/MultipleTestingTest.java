package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MultipleTestingTest {
    private final Oracle oracle = Oracle.expected("fdr");

    @Test
    void agrees_with_r() {
        double[] p = oracle.column("p");
        assertThat(MultipleTesting.BENJAMINI_HOCHBERG.adjust(p)).containsExactly(oracle.column("bh"), within(1e-12));
        assertThat(MultipleTesting.BENJAMINI_YEKUTIELI.adjust(p)).containsExactly(oracle.column("by"), within(1e-12));
        assertThat(MultipleTesting.HOLM.adjust(p)).containsExactly(oracle.column("holm"), within(1e-12));
        double[] flagged = Arrays.stream(MultipleTesting.BENJAMINI_HOCHBERG.adjust(p))
                .map(value -> value <= 0.1 ? 1 : 0)
                .toArray();
        assertThat(flagged).containsExactly(oracle.column("reject_bh_q10"));
    }

    @Test
    void a_family_without_a_series_has_no_flag_and_an_impossible_p_is_refused() {
        assertThat(MultipleTesting.BENJAMINI_HOCHBERG.adjust()).isEmpty();
        assertThatThrownBy(() -> MultipleTesting.HOLM.adjust(0.5, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(seed = "1")
    void never_makes_a_value_smaller_and_keeps_their_order(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1) Double> values) {
        double[] p = values.stream().mapToDouble(value -> value).toArray();
        for (MultipleTesting method : MultipleTesting.values()) {
            double[] adjusted = method.adjust(p);
            for (int i = 0; i < p.length; i++) {
                assertThat(adjusted[i]).isBetween(p[i], 1.0);
                for (int j = 0; j < p.length; j++) {
                    assertThat(p[i] < p[j] && adjusted[i] > adjusted[j]).isFalse();
                }
            }
        }
    }
}

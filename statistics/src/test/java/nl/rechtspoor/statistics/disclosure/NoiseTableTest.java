package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoiseTableTest {
    @ParameterizedTest
    @CsvSource({"ptable_D5_V3_js0_mono0.csv, 0", "ptable_D5_V3_js2_mono0.csv, 2"})
    void every_probability_is_that_of_the_package_ptable(String file, int never) {
        var table = NoiseTable.of(new NoiseSettings(5, 3, never));
        Set<String> told = new TreeSet<>();
        int last = 0;
        for (var row : Oracle.rows(file)) {
            int count = Integer.parseInt(row.getField("i"));
            int change = Integer.parseInt(row.getField("v"));
            assertThat(table.probability(count, change))
                    .as("%d moved by %d", count, change)
                    .isCloseTo(Double.parseDouble(row.getField("p")), within(1e-7));
            told.add(count + " " + change);
            last = Math.max(last, count);
        }
        for (int count = 0; count <= last; count++) {
            for (int change = -5; change <= 5; change++) {
                if (!told.contains(count + " " + change)) {
                    assertThat(table.probability(count, change)).isZero();
                }
            }
        }
        for (int change = -5; change <= 5; change++) {
            assertThat(table.probability(1000, change)).isEqualTo(table.probability(last + 1, change));
        }
    }

    @Test
    void noise_of_releases_has_mean_zero_and_no_more_variance_than_said_for_every_count() {
        var table = NoiseTable.of(NoiseSettings.OF_RELEASES);
        for (int count = 1; count <= 30; count++) {
            double sum = 0;
            double mean = 0;
            double variance = 0;
            for (int change = -6; change <= 6; change++) {
                double p = table.probability(count, change);
                sum += p;
                mean += p * change;
                variance += p * change * change;
            }
            assertThat(sum).isCloseTo(1, within(1e-12));
            assertThat(mean).as("mean of %d", count).isCloseTo(0, within(1e-9));
            assertThat(variance).as("variance of %d", count).isLessThanOrEqualTo(4.5 + 1e-9);
        }
    }

    @Test
    void nothing_is_ever_published_as_one_two_or_three() {
        var table = NoiseTable.of(NoiseSettings.OF_RELEASES);
        for (int count = 0; count <= 40; count++) {
            for (int step = 0; step < 2000; step++) {
                int published = count + table.change(count, step / 2000.0);
                assertThat(published).isNotIn(1, 2, 3).isGreaterThanOrEqualTo(0);
            }
            assertThat(count + table.change(count, Math.nextDown(1.0))).isNotIn(1, 2, 3);
        }
    }

    @Test
    void settings_that_no_distribution_can_meet_are_refused() {
        assertThatThrownBy(() -> new NoiseSettings(5, 1.9, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NoiseSettings(3, 9, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(NoiseSettings.OF_RELEASES.name()).isEqualTo("D6-V4.5-js3");
    }
}

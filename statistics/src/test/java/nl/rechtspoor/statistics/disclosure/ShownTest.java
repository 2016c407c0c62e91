package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {
    @Test
    void nobody_and_few_look_the_same() {
        for (int perturbed = 0; perturbed < 5; perturbed++) {
            assertThat(Shown.toResearchers(perturbed)).isEqualTo(Shown.toResearchers(0));
            assertThat(Shown.toResearchers(perturbed).text()).isEqualTo("<5");
        }
        assertThat(Shown.toResearchers(5).text()).isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({"7,9,<5", "8,9,10", "12,9,10", "13,9,15", "1003,9,1005", "40,2,<5", "40,3,40", "0,0,<5"})
    void the_public_sees_fives_from_ten_on_and_only_of_three_families_or_more(
            int perturbed, int clusters, String text) {
        assertThat(Shown.toThePublic(perturbed, clusters).text()).isEqualTo(text);
    }
}

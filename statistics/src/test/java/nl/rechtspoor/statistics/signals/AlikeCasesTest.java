package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Pattern;
import nl.rechtspoor.statistics.signals.UnequalTreatment.Treated;
import org.junit.jupiter.api.Test;

/** Signals that need no series: alike cases treated unlike, and a single grave case. */
class AlikeCasesTest {
    private static final Pattern ROOTED = pattern("MIG-ROOT", Set.of("UNDOCUMENTED", "POVERTY"));

    @Test
    void two_children_in_the_same_position_with_opposite_endings_are_enough() {
        var granted = treated(1, 11, ROOTED, true);
        var refused = treated(2, 12, pattern("MIG-ROOT", Set.of("POVERTY", "UNDOCUMENTED")), false);
        assertThat(UnequalTreatment.among(List.of(refused, granted)))
                .containsExactly(new UnequalTreatment(ROOTED, List.of(granted), List.of(refused)));
    }

    @Test
    void cases_that_differ_in_one_fact_are_not_alike() {
        assertThat(UnequalTreatment.among(List.of(
                        treated(1, 11, ROOTED, true), treated(2, 12, pattern("MIG-ROOT", Set.of("POVERTY")), false))))
                .isEmpty();
    }

    @Test
    void one_child_that_got_in_the_end_what_was_refused_at_first_is_none() {
        assertThat(UnequalTreatment.among(List.of(treated(1, 11, ROOTED, false), treated(2, 11, ROOTED, true))))
                .isEmpty();
    }

    @Test
    void the_same_cases_in_any_order_give_the_same_answer() {
        var cases = new ArrayList<Treated>();
        for (int i = 0; i < 40; i++) {
            cases.add(treated(i, i, pattern("AREA-" + i % 5, Set.of()), i % 3 == 0));
        }
        var expected = UnequalTreatment.among(cases);
        assertThat(expected).hasSize(5);
        Collections.shuffle(cases, new Random(3));
        assertThat(UnequalTreatment.among(cases)).isEqualTo(expected);
    }

    @Test
    void a_pattern_with_an_unknown_fact_can_not_be_compared() {
        assertThatThrownBy(() -> new Pattern("MIG-ROOT", "CRC-3", "IND", "", "12-15", Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_case_is_grave_once_two_different_jurists_say_so() {
        var twice = new GraveCase.Flag(id(1), id(21));
        var flags = List.of(twice, twice, new GraveCase.Flag(id(2), id(21)), new GraveCase.Flag(id(2), id(22)));
        assertThat(GraveCase.among(flags)).containsExactly(new GraveCase(id(2), Set.of(id(21), id(22))));
    }

    private static Treated treated(int caseId, int child, Pattern pattern, boolean granted) {
        return new Treated(id(caseId), id(child), "IND", pattern, granted);
    }

    private static Pattern pattern(String area, Set<String> groups) {
        return new Pattern(area, "CRC-3", "IND", "REFUSAL", "12-15", groups);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}

package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AskedQuestionsTest {
    private static final UUID STAFF = new UUID(0, 7);

    @Test
    void questions_that_differ_in_one_part_only_make_a_series() {
        var asked = AskedQuestions.of(
                STAFF,
                "Voorbeeld",
                List.of(
                        answered(5, Map.of("area", "THB", "channel", "CHAT", "from", "2026-01")),
                        answered(1, Map.of("area", "REL", "channel", "CHAT", "from", "2026-01")),
                        answered(1, Map.of("area", "POV", "channel", "CHAT", "from", "2026-01")),
                        answered(1, Map.of("area", "POV", "channel", "CHAT", "from", "2026-02")),
                        answered(1, Map.of("area", "POV", "channel", "PHONE", "from", "2026-02")),
                        answered(1, Map.of("area", "POV", "from", "2026-02"))));

        assertThat(asked.questions()).isEqualTo(10);
        assertThat(asked.different()).isEqualTo(6);
        assertThat(asked.series())
                .containsExactly(new AskedQuestions.Series(
                        "area",
                        new TreeMap<>(Map.of("channel", "CHAT", "from", "2026-01")),
                        List.of("POV", "REL", "THB")));
    }

    @Test
    void the_same_question_again_is_no_series_and_refusals_are_counted_by_their_code() {
        var asked = AskedQuestions.of(
                STAFF,
                null,
                List.of(
                        answered(500, Map.of("area", "THB")),
                        new AskedQuestions.Asked(STAFF, null, "ONE_CODE_ONLY", 3),
                        new AskedQuestions.Asked(STAFF, null, "PERIOD_INVALID", 1)));

        assertThat(asked.different()).isEqualTo(1);
        assertThat(asked.series()).isEmpty();
        assertThat(asked.refused()).containsExactly(Map.entry("ONE_CODE_ONLY", 3), Map.entry("PERIOD_INVALID", 1));
    }

    @Test
    void the_longest_series_come_first_and_not_all_of_hundreds() {
        var many = new java.util.ArrayList<AskedQuestions.Asked>();
        for (int group = 0; group < 30; group++) {
            for (int value = 0; value < 3 + group; value++) {
                many.add(answered(1, Map.of("from", "F" + group, "area", "A" + value)));
            }
        }

        var series = AskedQuestions.of(STAFF, null, many).series();

        assertThat(series).hasSize(20);
        assertThat(series.getFirst().values()).hasSizeGreaterThan(29);
    }

    private static AskedQuestions.Asked answered(int times, Map<String, String> query) {
        return new AskedQuestions.Asked(STAFF, query, null, times);
    }
}

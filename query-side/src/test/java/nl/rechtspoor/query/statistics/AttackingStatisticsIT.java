package nl.rechtspoor.query.statistics;

import static nl.rechtspoor.query.statistics.ToldQuarter.RUNNING;
import static nl.rechtspoor.query.statistics.ToldQuarter.TABLE;
import static nl.rechtspoor.query.statistics.ToldQuarter.TRUTH;
import static nl.rechtspoor.query.statistics.ToldQuarter.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.statistics.disclosure.QueryRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a researcher who attacks does not get, through the public API and nothing else. */
class AttackingStatisticsIT {
    private static final Browser RESEARCHER = ToldQuarter.researcher();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "area=MIG-ROOT,MIG-ASY",
                "area=MIG-ROOT&area=MIG-ASY",
                "area=!MIG-ROOT",
                "area=MIG-*",
                "not=MIG-ROOT",
                "last=90d",
                "window=3",
                "position=17",
                "asOf=2026-02-03",
                "area=each&region=each&channel=CHAT&outcome=SOLVED",
                "sort=value",
                "min=1",
                "area=",
                "case=1",
                "child=2"
            })
    void the_averaging_attack_cannot_even_be_asked(String filter) {
        var answer = RESEARCHER.get(TABLE + "?period=month&from=2026-01&to=2026-01&"
                + filter.replace("|", "%7C").replace("*", "%2A"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.code())
                .isIn("ONE_CODE_ONLY", "STATISTICS_CODE_UNKNOWN", "QUERY_PART_UNKNOWN", "TOO_MANY_DIMENSIONS");
        assertThat(answer.response().body()).doesNotContain("value", "shown");
    }

    @Test
    void nobody_and_a_single_child_look_the_same_in_body_size_headers_and_refusals() {
        String period = "&period=month&from=2026-02&to=2026-02";
        var alone = RESEARCHER.get(TABLE + "?area=REL" + period);
        var nobody = RESEARCHER.get(TABLE + "?area=POV" + period);

        assertThat(withoutCodes(alone, "REL")).isEqualTo(withoutCodes(nobody, "POV"));
        assertThat(headers(alone)).isEqualTo(headers(nobody));

        // a body that nobody ever had to do with, one that is too small to be named, and one that does not exist
        var unnamed = Set.of("rvdk", "coa", "no-such-body").stream()
                .map(body -> RESEARCHER.get(TABLE + "?body=" + body + period))
                .map(answer -> answer.status() + answer.response().body() + headers(answer))
                .collect(Collectors.toSet());
        assertThat(unnamed)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .contains("STATISTICS_CODE_UNKNOWN");
    }

    @Test
    void no_answer_under_research_holds_an_exact_count_or_anything_but_codes() {
        var random = new Random(5);
        var dimensions = List.of("area", "region", "channel", "age_band", "asker_role", "group", "decision_type");
        int moved = 0;
        int shown = 0;
        for (int n = 0; n < 60; n++) {
            var two = new TreeSet<>(List.of(
                    dimensions.get(random.nextInt(dimensions.size())),
                    dimensions.get(random.nextInt(dimensions.size()))));
            var answer = RESEARCHER.get(TABLE + "?"
                    + two.stream().map(each -> each + "=each").collect(Collectors.joining("&"))
                    + "&period=month&from=2026-01&to=2026-03");
            if (answer.status() == 409) {
                assertThat(answer.code()).isEqualTo("DIMENSIONS_WITHHELD");
                continue;
            }
            assertThat(names(answer.json())).isEqualTo(Set.of("id", "release", "query", "lines"));
            for (var line : answer.json().path("lines")) {
                assertThat(names(line)).isEqualTo(Set.of("period", "mark", "codes", "value", "shown"));
                assertThat(line.path("value").isNull() || line.path("value").asInt() >= 5)
                        .isTrue();
                assertThat(line.path("shown").asString())
                        .isEqualTo(
                                line.path("value").isNull()
                                        ? "<5"
                                        : line.path("value").asString());
            }
        }
        for (var line : lines("?area=each&period=month&from=2026-01&to=2026-03")) {
            var truth = TRUTH.get(line.path("period").asString() + " "
                    + line.path("codes").path("area").asString());
            if (truth != null && truth > 8) {
                shown++;
                moved += line.path("value").asInt() == truth ? 0 : 1;
            }
        }
        assertThat(moved).isGreaterThan(shown / 3); // noise is zero for one value in five
    }

    @Test
    void without_the_keys_of_a_release_nothing_is_told() {
        var question = RUNNING.bean(Questions.class)
                .read(Map.of("period", List.of("month"), "from", List.of("2026-01"), "to", List.of("2026-01")));
        var records = new KeyedFingerprint(new byte[32]);
        var releases = RUNNING.bean(Releases.class);
        var others = new Protection(new StatisticsKeys(records, records));
        var lost = new Answers(releases, new Cubes(releases, others), others, RUNNING.bean(Withheld.class));

        var refused = catchThrowableOfType(Rejected.class, () -> lost.to(question));
        assertThat(refused.rejection()).isEqualTo(new QueryRefusal.StatisticsKeysMissing());
    }

    @Test
    void a_release_cannot_be_changed_by_the_program_that_made_it() {
        var query = RUNNING.database().jdbc(DatabaseRole.QUERY);
        for (var change : List.of(
                "update statistics.release set position = 0",
                "delete from statistics.released_case",
                "delete from statistics.query_log",
                "truncate statistics.release cascade")) {
            assertThat(catchThrowableOfType(
                            org.springframework.dao.DataAccessException.class,
                            () -> query.sql(change).update()))
                    .as(change)
                    .isNotNull();
        }
    }

    private static String withoutCodes(Browser.Answer answer, String code) {
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body().replace(code, "CODE").replaceAll("[0-9a-f]{64}", "ID");
    }

    private static Map<String, List<String>> headers(Browser.Answer answer) {
        var headers = new HashMap<>(answer.response().headers().map());
        headers.keySet().removeAll(new HashSet<>(List.of("date")));
        return headers;
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}

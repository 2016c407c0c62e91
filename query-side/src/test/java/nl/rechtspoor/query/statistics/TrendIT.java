package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** A trend through the public API: nine months in which nothing happens, and one in which many more come. */
class TrendIT {
    private static final String API = "/api/v1/research/statistics";
    private static final String MONTHS = "?period=month&from=2025-01&to=2025-10";
    private static final RunningQuerySide RUNNING = RunningQuerySide.start();

    private static Browser researcher;

    @BeforeAll
    static void ten_months_are_told_and_released() {
        int number = 0;
        for (int month = 1; month <= 10; month++) {
            for (int n = 0; n < (month == 10 ? 80 : 20); n++) {
                var facts = new CaseFacts("%05d".formatted(number++));
                RUNNING.tellAt(at(month, 1 + n % 27), facts.opened(), facts.childAdded(null, LocalDate.of(2012, 5, 1)));
            }
        }
        RUNNING.tellAt(at(11, 1), new CaseFacts("%05d".formatted(number)).opened());
        var maker = RUNNING.bean(ReleaseMaker.class);
        long until = System.nanoTime() + Duration.ofSeconds(240).toNanos();
        var last = YearMonth.of(2025, 1);
        while (!last.equals(YearMonth.of(2025, 10)) && System.nanoTime() < until) {
            last = maker.makeNext().orElse(last);
        }
        assertThat(last).isEqualTo(YearMonth.of(2025, 10));
        researcher = RUNNING.signedIn(Role.RESEARCHER);
    }

    @AfterAll
    static void stop() {
        RUNNING.close();
    }

    @Test
    void a_trend_has_the_figures_of_the_table_and_a_month_that_stands_out() {
        var trend = researcher.get(API + "/trend" + MONTHS).json();
        var table = researcher.get(API + MONTHS).json();

        assertThat(names(trend)).isEqualTo(Set.of("id", "release", "query", "chance", "lines"));
        assertThat(trend.path("id")).isEqualTo(table.path("id"));
        assertThat(shown(trend)).isEqualTo(shown(table));
        for (var line : trend.path("lines")) {
            assertThat(names(line)).isEqualTo(Set.of("period", "mark", "codes", "value", "shown", "band", "standsOut"));
        }
        assertThat(lines(trend).subList(0, 6))
                .allMatch(line -> line.path("band").isNull());
        assertThat(lines(trend).subList(6, 10)).allSatisfy(line -> {
            assertThat(names(line.path("band"))).isEqualTo(Set.of("from", "to"));
            assertThat(line.path("band").path("from").asInt() % 5).isZero();
            assertThat(line.path("band").path("to").asInt() % 5).isZero();
        });
        assertThat(lines(trend))
                .filteredOn(line -> line.path("standsOut").asBoolean())
                .singleElement()
                .satisfies(line -> assertThat(line.path("period").asString()).isEqualTo("2025-10"));
    }

    @Test
    void a_line_of_hidden_figures_has_no_band_and_nothing_in_it_stands_out() {
        var trend = researcher.get(API + "/trend" + MONTHS + "&channel=CHAT").json();

        assertThat(lines(trend)).hasSize(10).allSatisfy(line -> {
            assertThat(line.path("value").isNull()).isTrue();
            assertThat(line.path("shown").asString()).isEqualTo("<5");
            assertThat(line.path("band").isNull()).isTrue();
            assertThat(line.path("standsOut").asBoolean()).isFalse();
        });
    }

    @Test
    void what_the_table_refuses_the_trend_refuses_and_more_figures_than_it_compares_at_once() {
        for (var refused :
                List.of("&area=MIG-ROOT,MIG-ASY", "&window=3", "&region=each&channel=each&group=each&area=each")) {
            assertThat(researcher.get(API + "/trend" + MONTHS + refused).code())
                    .as(refused)
                    .isEqualTo(researcher.get(API + MONTHS + refused).code())
                    .isNotNull();
        }
        var tooMany = researcher.get(API + "/trend" + MONTHS + "&article=each&channel=each");
        assertThat(tooMany.status()).isEqualTo(409);
        assertThat(tooMany.code()).isEqualTo("TOO_MANY_CELLS");
        assertThat(tooMany.json().path("evidence").path("most").asInt()).isEqualTo(2_400);
    }

    @Test
    void every_trend_that_is_asked_is_noted() {
        var log = RUNNING.database().jdbc(DatabaseRole.QUERY);
        var count =
                "select count(*) from statistics.query_log where query like '%2025-07%' or refusal = 'PERIOD_INVALID'";
        int before = log.sql(count).query(Integer.class).single();

        researcher.get(API + "/trend?period=month&from=2025-07&to=2025-08");
        researcher.get(API + "/trend?period=month&from=2025-08&to=2025-07");

        assertThat(log.sql(count).query(Integer.class).single()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RESEARCHER", "SYSTEM"})
    void nobody_but_a_researcher_reads_a_trend(Role role) {
        assertThat(RUNNING.signedIn(role).get(API + "/trend" + MONTHS).status()).isEqualTo(403);
    }

    private static Instant at(int month, int day) {
        return Instant.parse("2025-%02d-%02dT09:00:00Z".formatted(month, day));
    }

    private static List<JsonNode> lines(JsonNode answer) {
        var lines = new ArrayList<JsonNode>();
        answer.path("lines").forEach(lines::add);
        return lines;
    }

    private static List<String> shown(JsonNode answer) {
        return lines(answer).stream()
                .map(line -> line.path("period") + " " + line.path("mark") + line.path("codes") + line.path("shown"))
                .toList();
    }

    private static Set<String> names(JsonNode node) {
        return new TreeSet<>(node.propertyNames());
    }
}

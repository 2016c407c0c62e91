package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

/** Which tables may leave the helpdesk, and that of two that differ by one family only the first one may. */
class PublicationIT {
    private static final String TABLE = "/api/v1/research/statistics";
    private static final String JANUARY = "&period=month&from=2026-01&to=2026-01";
    private static final RunningQuerySide RUNNING = RunningQuerySide.start();

    private static Browser researcher;

    @BeforeAll
    static void a_month_is_told_and_released() {
        for (int i = 0; i < 60; i++) {
            tell("rooted " + i, "MIG-ROOT");
        }
        tell("alone", "MIG-ASY");
        for (int i = 0; i < 60; i++) {
            tell("home " + i, "UHP");
            if (i > 0 && i < 45) {
                RUNNING.tellAt(
                        at(1, 9),
                        new CasesLinked(facts("home " + i).id(), facts("home 0").id(), LinkKind.SIBLING));
            }
        }
        RUNNING.tellAt(at(2, 1), facts("next month").opened());
        release();
        researcher = RUNNING.signedIn(Role.RESEARCHER);
    }

    @AfterAll
    static void stop() {
        RUNNING.close();
    }

    @Test
    void of_two_tables_that_differ_by_one_family_the_second_one_may_not_be_published() {
        var rooted = save("?area=MIG-ROOT&rounded=true" + JANUARY);
        var oneMore = save("?area=MIG_ALL&rounded=true" + JANUARY);

        assertThat(verdict(rooted)).isEqualTo("RELEASED");
        assertThat(verdict(save("?area=MIG-ROOT&rounded=true" + JANUARY)))
                .as("the same question again")
                .isEqualTo("RELEASED");
        assertThat(verdict(oneMore)).isEqualTo("DIFFERENCING_RISK");
        assertThat(publication(rooted).path("table").asString().replace("-", ""))
                .isEqualTo(rooted.substring(0, 32));
    }

    @Test
    void what_is_not_rounded_or_is_one_family_for_more_than_half_may_not_be_published() {
        assertThat(verdict(save("?area=MIG-ROOT" + JANUARY))).isEqualTo("DISCLOSURE_RISK");
        assertThat(verdict(save("?area=UHP&rounded=true" + JANUARY))).isEqualTo("DISCLOSURE_RISK");
    }

    @Test
    void the_command_side_reads_what_was_checked_and_nothing_else() {
        save("?area=MIG-ROOT&rounded=true" + JANUARY);
        var command = RUNNING.database().jdbc(DatabaseRole.COMMAND);

        assertThat(command.sql("select count(*) from statistics.frozen_table")
                        .query(Integer.class)
                        .single())
                .isPositive();
        for (var table : new String[] {"release", "released_case", "saved_query", "query_log"}) {
            assertThatThrownBy(() -> command.sql("select count(*) from statistics." + table)
                            .query(Integer.class)
                            .single())
                    .as(table)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(
                        () -> command.sql("delete from statistics.frozen_table").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> RUNNING.database()
                        .jdbc(DatabaseRole.QUERY)
                        .sql("update statistics.frozen_table set verdict = 'RELEASED'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static String save(String question) {
        var citation = researcher.post(TABLE + "/saved" + question, Map.of());
        assertThat(citation.status()).as(citation.response().body()).isEqualTo(200);
        return citation.json().path("id").asString();
    }

    private static JsonNode publication(String id) {
        var answer = researcher.get(TABLE + "/saved/" + id + "/publication");
        assertThat(answer.status()).isEqualTo(200);
        return answer.json();
    }

    private static String verdict(String id) {
        return publication(id).path("verdict").asString();
    }

    private static void tell(String name, String area) {
        RUNNING.tellAt(
                at(1, 9),
                facts(name).opened(),
                facts(name).childAdded(null, null),
                facts(name).classified(area));
    }

    private static CaseFacts facts(String name) {
        return new CaseFacts(name);
    }

    private static Instant at(int month, int day) {
        return Instant.parse("2026-%02d-%02dT09:00:00Z".formatted(month, day));
    }

    private static void release() {
        var maker = RUNNING.bean(ReleaseMaker.class);
        long until = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (maker.makeNext().isEmpty()) {
            assertThat(System.nanoTime()).as("a release in time").isLessThan(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

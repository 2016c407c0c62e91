package nl.rechtspoor.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.RunningQuerySide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What auditors, researchers and the privacy officer read, over HTTP. */
class AuditApiIT {
    private static final RunningQuerySide running = RunningQuerySide.start();
    private static final CaseFacts facts = new CaseFacts("00001");
    private static final String CASE = "/api/v1/cases/" + facts.id();

    @BeforeAll
    static void a_case_is_told() {
        running.tell(facts.opened(), facts.classified("EDU-ADM"), facts.childAdded("Testkind", null), facts.closed());
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void an_auditor_reads_history_states_and_differences_and_each_look_is_recorded() {
        var auditor = running.signedIn(Role.AUDITOR);

        var history = ok(auditor, CASE + "/history");
        var state = ok(auditor, CASE + "/states/1");
        var asOf = ok(auditor, CASE + "/states?asOf=2026-06-01T07:00:00Z&knownAt=2026-07-01T07:00:00Z");
        var differences = ok(auditor, CASE + "/differences?from=1&to=3");

        assertThat(history.get("items")).hasSize(4);
        assertThat(history.get("items").get(2).get("payload").get("identity"))
                .hasToString("{\"sensitive\":true,\"field\":\"party-added/identity\"}");
        assertThat(state.get("fields").get("state").asString()).isEqualTo("OPEN");
        assertThat(asOf.get("fields").get("state").asString()).isEqualTo("CLOSED");
        assertThat(differences.valueStream().map(each -> each.get("field").asString()))
                .contains("state", "closure.outcome");
        assertThat(ok(auditor, CASE + "/who-looked")
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("kind").asString()))
                .containsSubsequence("READ_WHO_LOOKED", "READ_HISTORY", "READ_HISTORY", "READ_HISTORY", "READ_HISTORY");
        var log = ok(auditor, "/api/v1/access-log?case=" + facts.id()).get("items");
        assertThat(log).hasSizeGreaterThan(4);
        assertThat(log.get(0).get("kind").asString()).isEqualTo("READ_ACCESS_LOG");
        assertThat(log.get(0).get("caseNumber").asString()).isEqualTo("2026-00001");
    }

    @Test
    void an_auditor_finds_cases_without_anything_about_a_person() {
        var list = running.signedIn(Role.AUDITOR)
                .send("GET", "/api/v1/audit/cases?number=2026-00001&area=EDU-ADM", null, Map.of("X-Min-Position", "3"))
                .json();

        assertThat(list.get("items")).hasSize(1);
        assertThat(list.toString()).doesNotContain("Testkind");
    }

    @Test
    void a_case_that_is_not_there_is_not_found_and_a_moment_that_is_none_is_refused() {
        var auditor = running.signedIn(Role.AUDITOR);

        assertThat(auditor.get("/api/v1/cases/" + UUID.randomUUID() + "/history")
                        .status())
                .isEqualTo(404);
        assertThat(auditor.get(CASE + "/differences?from=yesterday&to=3").status())
                .isEqualTo(400);
    }

    @Test
    void each_role_reads_its_own_and_nothing_else() {
        var ofRole = Map.of(
                CASE + "/history",
                List.of(Role.AUDITOR),
                CASE + "/states/1",
                List.of(Role.AUDITOR),
                "/api/v1/audit/cases",
                List.of(Role.AUDITOR),
                "/api/v1/access-log",
                List.of(Role.AUDITOR, Role.PRIVACY_OFFICER),
                CASE + "/who-looked",
                List.of(Role.AUDITOR, Role.PRIVACY_OFFICER, Role.SENIOR_JURIST),
                "/api/v1/research/patterns",
                List.of(Role.RESEARCHER),
                "/api/v1/privacy/queue",
                List.of(Role.PRIVACY_OFFICER),
                "/api/v1/operations/rebuilds",
                List.of(Role.ADMIN),
                "/api/v1/operations/comparisons",
                List.of(Role.ADMIN));
        for (var role : Role.values()) {
            if (role != Role.SYSTEM) {
                var browser = running.signedIn(role);
                ofRole.forEach((path, roles) -> assertThat(browser.get(path).status())
                        .as(role + " " + path)
                        .isEqualTo(roles.contains(role) ? 200 : 403));
            }
        }
    }

    private static JsonNode ok(Browser browser, String path) {
        var answer = browser.get(path);
        assertThat(answer.status()).as(path + ": " + answer.response().body()).isEqualTo(200);
        return answer.json();
    }
}

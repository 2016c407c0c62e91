package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What researchers note beside trends, over HTTP: from the note to the day that its author takes it back. */
class OutsideCausesIT {
    private static final String CAUSES = "/api/v1/research/outside-causes";
    private static final RunningAllInOne PROGRAM = RunningAllInOne.INSTANCE;

    private final Browser researcher = signedIn("onderzoeker");

    @Test
    void a_cause_is_seen_with_its_author_until_it_is_taken_back() {
        var id = UUID.randomUUID();
        var noted = send(researcher, CAUSES, cause("A campaign at schools"), id);
        assertThat(noted.status()).as(noted.response().body()).isEqualTo(200);

        var line = find(id, noted.json());
        assertThat(line.required("text").asString()).isEqualTo("A campaign at schools");
        assertThat(line.required("from").asString()).isEqualTo("2026-01");
        assertThat(line.required("until").asString()).isEqualTo("2026-02");
        assertThat(line.required("cause").asString()).isEqualTo("CAMPAIGN");
        assertThat(line.required("author").asString()).isNotBlank();
        assertThat(line.required("mine").asBoolean()).isTrue();

        var gone = send(researcher, CAUSES + "/" + id + "/withdrawal", Map.of(), UUID.randomUUID());
        assertThat(gone.status()).as(gone.response().body()).isEqualTo(200);
        assertThat(find(id, gone.json()).isMissingNode()).isTrue();
        assertThat(send(researcher, CAUSES + "/" + id + "/withdrawal", Map.of(), UUID.randomUUID())
                        .code())
                .isEqualTo("ALREADY_TAKEN_BACK");
    }

    @Test
    void no_text_leads_to_somebody() {
        assertThat(send(researcher, CAUSES, cause("Ask niemand@example.org"), UUID.randomUUID())
                        .code())
                .isEqualTo("IDENTITY_IN_TEXT");
        var number = send(researcher, CAUSES, cause("It is 111.222.333"), UUID.randomUUID());
        assertThat(number.status()).isEqualTo(400);
        assertThat(number.response().body()).contains("BSN_FORBIDDEN");
    }

    @Test
    void nobody_but_a_researcher_reads_or_notes_causes() {
        for (var other : List.of("jurist", "senior", "directeur", "auditor", "privacy", "beheer")) {
            var browser = signedIn(other);
            assertThat(browser.get(CAUSES).status()).as(other).isEqualTo(403);
            assertThat(send(browser, CAUSES, cause("x"), UUID.randomUUID()).status())
                    .as(other)
                    .isEqualTo(403);
        }
    }

    private JsonNode find(UUID id, JsonNode receipt) {
        var lines = researcher
                .send(
                        "GET",
                        CAUSES,
                        null,
                        Map.of("X-Min-Position", receipt.required("position").asString()))
                .json()
                .required("items");
        for (var line : lines) {
            if (line.required("causeId").asString().equals(id.toString())) {
                return line;
            }
        }
        return lines.path(-1);
    }

    private static Map<String, Object> cause(String text) {
        return Map.of("from", "2026-01", "until", "2026-02", "cause", "CAMPAIGN", "text", text);
    }

    private static Browser.Answer send(Browser browser, String path, Object body, UUID key) {
        return browser.send("POST", path, body, Map.of("Idempotency-Key", key.toString()));
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(PROGRAM.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}

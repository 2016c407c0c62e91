package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.allinone.client.ApiRefused;
import nl.rechtspoor.allinone.client.ApiSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * C8: puts words that occur nowhere else into every kind of personal field, and looks for them in every file that the
 * installation has: tables, indexes, write-ahead log, the database's own log, what the program printed.
 */
class NothingPersonalInClearIT {
    private static final String PASSWORD = "kinderrechten-demo";
    private static final String PHONE = "+31600077123";
    private static final List<String> CANARIES = List.of(
            "kanarienaam",
            "kanarieschuilnaam",
            "kanarie@voorbeeld.test",
            "kanariestraat",
            "31600077123",
            "kanariesamenvatting",
            "kanarievraag",
            "kanarienotitie",
            "kanarieadvies",
            "kanariemening",
            "kanariebewijs",
            "kanariedoel",
            "kanariebericht",
            "kanarieconcept",
            "kanarieweigering",
            "kanariezoekterm",
            "2011-03-09",
            "2009-03-09");

    private final JsonMapper json = new JsonMapper();

    @TempDir
    Path folder;

    @Test
    void no_personal_value_is_in_any_file_of_the_installation() throws Exception {
        try (var installation =
                Installation.start(folder, "--rechtspoor.demo.enabled=true", "--rechtspoor.demo.year=false")) {
            var jurist = new ApiSession(installation.address(), json).signIn("jurist", PASSWORD);
            tell(jurist);
            try (var database = installation.superuser("rechtspoor");
                    var statement = database.createStatement()) {
                statement.execute("checkpoint");
            }
            assertThat(RawFiles.with("case-opened", folder))
                    .as("the search itself works")
                    .isNotEmpty();
            for (String canary : CANARIES) {
                assertThat(RawFiles.with(canary, folder)).as(canary).isEmpty();
            }
        }
    }

    private void tell(ApiSession jurist) throws InterruptedException {
        String check = jurist.post(
                        "/conflict-checks",
                        Map.of("names", List.of("Kanarienaam"), "phones", List.of(PHONE)),
                        UUID.randomUUID(),
                        null)
                .get("id")
                .asString();
        var identity = Map.of(
                "name", "Kanarienaam",
                "pseudonym", "Kanarieschuilnaam",
                "phone", PHONE,
                "email", "kanarie@voorbeeld.test",
                "address", "Kanariestraat 1");
        JsonNode opened = jurist.post(
                "/intakes",
                Map.of(
                        "contact",
                                Map.of(
                                        "channel", "PHONE",
                                        "direction", "INCOMING",
                                        "askerRole", "CHILD",
                                        "language", "nl",
                                        "startedAt", "2026-01-05T09:00:00Z",
                                        "asker", identity,
                                        "question", "Kanarievraag"),
                        "kind", "CASE",
                        "areas", List.of("UHP"),
                        "urgency", "NORMAL",
                        "case",
                                Map.of(
                                        "summary",
                                        "Kanariesamenvatting",
                                        "classification",
                                        Map.of(
                                                "areas", List.of("UHP"),
                                                "articles", List.of("CRC-9"),
                                                "primaryArticle", "CRC-9",
                                                "groups", List.of()),
                                        "conflictCheckId",
                                        check,
                                        "parties",
                                        List.of(Map.of(
                                                "role", "CHILD",
                                                "identity", identity,
                                                "birthDate", "2009-03-09")))),
                UUID.randomUUID(),
                null);
        var theCase = new OpenCase(
                jurist, opened.get("caseId").asString(), opened.get("version").asLong());
        theCase.post("/notes", Map.of("text", "Kanarienotitie"));
        theCase.post("/advice", Map.of("level", "PLAIN", "text", "Kanarieadvies"));
        theCase.post("/child-views", Map.of("view", "Kanariemening"));
        Eventually.holds(
                "shown", () -> jurist.get("/cases/" + theCase.id).get("parties").has(0));
        String child = jurist.get("/cases/" + theCase.id)
                .get("parties")
                .get(0)
                .get("party")
                .asString();
        theCase.post(
                "/consents",
                Map.of(
                        "giver", child,
                        "purpose", "MEDIATION",
                        "recipient", "rvdk",
                        "dataSet", List.of("IDENTITY"),
                        "validUntil", java.time.LocalDate.now().plusMonths(3).toString(),
                        "how", "PHONE_READ_BACK",
                        "proof", "Kanariebewijs",
                        "language", "nl",
                        "understood", true));
        theCase.post(
                "/mediations",
                Map.of(
                        "body", "rvdk",
                        "goal", "Kanariedoel",
                        "message", "Kanariebericht",
                        "dataSet", List.of("IDENTITY")));
        assertThatThrownBy(() -> theCase.post("/notes", Map.of("text", "Kanarieweigering 111222333")))
                .isInstanceOf(ApiRefused.class)
                .hasMessageContaining("BSN_FORBIDDEN");
        jurist.post("/searches", Map.of("text", "Kanariezoekterm"), UUID.randomUUID(), null);
        jurist.put(
                "/drafts/" + UUID.randomUUID(),
                Map.of("form", "intake", "content", Map.of("summary", "Kanarieconcept", "birthDate", "2011-03-09")));
    }

    private static final class OpenCase {
        private final ApiSession jurist;
        private final String id;
        private long version;

        OpenCase(ApiSession jurist, String id, long version) {
            this.jurist = jurist;
            this.id = id;
            this.version = version;
        }

        void post(String path, Map<String, Object> body) {
            version = jurist.post("/cases/" + id + path, body, UUID.randomUUID(), version)
                    .get("version")
                    .asLong();
        }
    }
}

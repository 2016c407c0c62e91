package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.Browser.Answer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** With the rights of a researcher, every endpoint is asked, searches and exports included: none tells of anybody. */
class ResearcherSeesNobodyIT {
    private static final String PASSWORD = "kinderrechten-demo";

    @Test
    void no_endpoint_tells_a_researcher_of_a_child_a_case_or_a_contact() {
        var guarded = GuardedCase.open(signedIn("jurist"), signedIn("senior"), List.of());
        Browser researcher = signedIn("onderzoeker");
        JsonNode description = researcher.get("/api/v1/openapi.json").json();
        var bodies = new ExampleBodies(description, Map.of("caseId", guarded.caseId()));
        var findings = new ArrayList<String>();
        var asked = new ArrayList<Operation>();
        Operation.allIn(description)
                .filter(operation -> !operation.path().equals("/api/v1/events"))
                .filter(operation -> !operation.path().startsWith("/api/v1/session"))
                .forEach(operation -> {
                    Answer answer = researcher.send(
                            operation.method(),
                            address(operation.path(), guarded),
                            operation.method().equals("GET") ? null : bodies.of(operation.described()),
                            headers(operation, guarded));
                    asked.add(operation);
                    told(operation, answer, guarded, findings);
                });
        for (String words : List.of(guarded.number(), GuardedCase.CHILD, GuardedCase.PHONE)) {
            Answer answer = researcher.post("/api/v1/searches", Map.of("text", words));
            assertThat(answer.response().body()).doesNotContain(guarded.caseId().toString(), "Kwikstaart");
        }

        assertThat(findings).isEmpty();
        assertThat(asked).hasSizeGreaterThan(100);
    }

    /** What one asks for by its id or in words comes back in a refusal at most as the address that was asked. */
    private static void told(Operation operation, Answer answer, GuardedCase guarded, List<String> findings) {
        String text = answer.response().body();
        guarded.secrets().stream()
                .filter(secret ->
                        answer.status() < 300 ? text.contains(secret) : text.contains(secret) && !isAnId(secret))
                .forEach(secret -> findings.add(operation + " told " + secret));
    }

    private static boolean isAnId(String secret) {
        try {
            return UUID.fromString(secret) != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String address(String path, GuardedCase guarded) {
        return path.replace("{caseId}", guarded.caseId().toString())
                .replaceAll("\\{contact(Id)?}", guarded.contactId().toString())
                .replace("{job}", guarded.importId().toString())
                .replace("{position}", String.valueOf(guarded.position()))
                .replaceAll("\\{[^}]*}", "7d3a4c1e-0000-4000-8000-000000000008");
    }

    private static Map<String, String> headers(Operation operation, GuardedCase guarded) {
        return operation.method().equals("GET")
                ? Map.of("X-Min-Position", String.valueOf(guarded.position()))
                : GuardedCase.with(GuardedCase.key(), "If-Match", "\"" + guarded.version() + "\"");
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(RunningAllInOne.INSTANCE.address());
        assertThat(browser.signIn(username, PASSWORD).status()).isEqualTo(200);
        return browser;
    }
}

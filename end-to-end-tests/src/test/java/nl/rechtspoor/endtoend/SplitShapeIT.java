package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The two sides apart, as the compose file runs them: what one decides, the other shows. */
class SplitShapeIT {
    private static final String PASSWORD = "only-for-this-test";

    @TempDir
    static Path folder;

    private static SidesApart sides;
    private static Person administrator;

    @BeforeAll
    static void start() throws Exception {
        sides = SidesApart.start(folder);
        administrator = firstAdministrator();
    }

    @AfterAll
    static void stop() throws Exception {
        sides.close();
    }

    @Test
    void the_proxy_sends_every_request_to_a_side_that_knows_it() throws Exception {
        ProxyRoutes routes = ProxyRoutes.read();
        Set<String> command = operations(sides.commandSide());
        Set<String> query = operations(sides.querySide());
        assertThat(command).isNotEmpty();
        assertThat(query).isNotEmpty();
        assertThat(Stream.concat(command.stream(), query.stream()).distinct()).allSatisfy(operation -> {
            String side = routes.side(operation);
            assertThat("query-side".equals(side) ? query : command)
                    .as("%s goes to the %s", operation, side)
                    .contains(operation);
        });
    }

    @Test
    void what_one_side_decides_the_other_shows_to_whoever_signed_in_at_the_first() throws Exception {
        Person jurist = jurist();

        UUID caseId = UUID.randomUUID();
        JsonNode check = jurist.post(
                sides.commandSide(),
                "/api/v1/conflict-checks",
                Map.of("names", List.of(), "phones", List.of()),
                UUID.randomUUID());
        JsonNode opened = jurist.post(
                sides.commandSide(),
                "/api/v1/cases",
                newCase(check.required("id").asString()),
                caseId);

        assertThat(opened.required("id").asString()).isEqualTo(caseId.toString());
        HttpResponse<String> mine = jurist.get(
                sides.querySide(),
                "/api/v1/worklist?view=mine",
                "X-Min-Position",
                opened.required("position").asString());
        assertThat(mine.statusCode()).as(mine.body()).isEqualTo(200);
        assertThat(mine.body()).contains(caseId.toString());
    }

    @Test
    void an_operator_reaches_the_dead_letters_of_both_sides_through_the_proxy() throws Exception {
        for (String kind : List.of("reactions", "projections")) {
            String address = "/api/v1/operations/" + kind + "/dead-letters";
            String id = sides.deadLetter(kind.equals("reactions") ? "work" : "views");

            JsonNode letter = onlyItem(administrator.get(proxied("GET", address), address));
            assertThat(letter.required("id").asString()).isEqualTo(id);
            assertThat(letter.required("processor").asString()).isEqualTo("a processor that is no more");

            String letterAddress = address + "/" + id;
            assertThat(administrator
                            .post(
                                    proxied("POST", letterAddress),
                                    letterAddress + "/retries",
                                    Map.of(),
                                    UUID.randomUUID())
                            .required("handled")
                            .asBoolean())
                    .isFalse();
            administrator.post(
                    proxied("POST", letterAddress),
                    letterAddress + "/set-asides",
                    Map.of("reason", "Deze verwerker bestaat niet meer."),
                    UUID.randomUUID());
            assertThat(administrator.get(proxied("GET", address), address).body())
                    .doesNotContain(id);
        }
    }

    /** Comes in as every new installation begins: by a printed link. */
    private static Person firstAdministrator() throws Exception {
        Person person = redeem(
                sides.output().replaceAll("(?s).*/one-time-link#(\\S+).*", "$1"),
                Map.of("username", "vlier", "name", "Vlier (beheer)"));
        signIn(person, "vlier");
        return person;
    }

    /** Comes in by invitation. */
    private static Person jurist() throws Exception {
        JsonNode team =
                administrator.post(sides.commandSide(), "/api/v1/teams", Map.of("name", "Jeugd"), UUID.randomUUID());
        JsonNode invitation = administrator.post(
                sides.commandSide(),
                "/api/v1/accounts",
                Map.of(
                        "username",
                        "berk",
                        "name",
                        "Berk (jurist)",
                        "roles",
                        List.of("JURIST"),
                        "teams",
                        List.of(team.required("id").asString())),
                UUID.randomUUID());
        Person jurist = redeem(invitation.required("link").asString().replaceFirst(".*#", ""), Map.of());
        signIn(jurist, "berk");
        return jurist;
    }

    private static Person redeem(String token, Map<String, String> names) throws Exception {
        var body = new HashMap<>(names);
        body.put("token", token);
        body.put("password", PASSWORD);
        Person person = new Person();
        person.post(sides.commandSide(), "/api/v1/one-time-links/redemptions", body, UUID.randomUUID());
        return person;
    }

    private static void signIn(Person person, String username) throws Exception {
        person.post(
                sides.commandSide(),
                "/api/v1/session",
                Map.of("username", username, "password", PASSWORD),
                UUID.randomUUID());
    }

    private static Map<String, Object> newCase(String check) {
        return Map.of(
                "channel",
                "EMAIL",
                "askerRole",
                "PARENT",
                "urgency",
                "NORMAL",
                "summary",
                "Een verzonnen vraag.",
                "classification",
                Map.of(
                        "areas", List.of("UHP"),
                        "articles", List.of("CRC-9"),
                        "primaryArticle", "CRC-9",
                        "groups", List.of()),
                "conflictCheckId",
                check,
                "parties",
                List.of(),
                "assignToMe",
                true);
    }

    private static URI proxied(String method, String path) {
        return ProxyRoutes.read().side(method + " " + path).equals("query-side")
                ? sides.querySide()
                : sides.commandSide();
    }

    private static JsonNode onlyItem(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode items = JsonMapper.shared().readTree(answer.body()).required("items");
        assertThat(items.size()).isEqualTo(1);
        return items.required(0);
    }

    private static Set<String> operations(URI side) throws Exception {
        JsonNode paths = JsonMapper.shared()
                .readTree(new Person().get(side, "/api/v1/openapi.json").body())
                .required("paths");
        return paths.propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .collect(Collectors.toSet());
    }
}

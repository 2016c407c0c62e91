package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    @BeforeAll
    static void start() throws Exception {
        sides = SidesApart.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        sides.close();
    }

    @Test
    void the_proxy_sends_every_request_to_a_side_that_knows_it() throws Exception {
        List<Route> routes = routes();
        Set<String> command = operations(sides.commandSide());
        Set<String> query = operations(sides.querySide());
        assertThat(command).isNotEmpty();
        assertThat(query).isNotEmpty();
        assertThat(Stream.concat(command.stream(), query.stream()).distinct()).allSatisfy(operation -> {
            String side = side(routes, operation);
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

    /** Comes in as every new installation begins: the first administrator by a printed link, the jurist by invitation. */
    private static Person jurist() throws Exception {
        Person administrator = redeem(
                sides.output().replaceAll("(?s).*/one-time-link#(\\S+).*", "$1"),
                Map.of("username", "vlier", "name", "Vlier (beheer)"));
        signIn(administrator, "vlier");
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

    private record Route(Pattern request, String side) {}

    /** The map of the proxy's configuration, in its order. */
    private static List<Route> routes() throws Exception {
        var routes = new ArrayList<Route>();
        Matcher line = Pattern.compile("^ {4}\"~([^\"]+)\" (command|query)-side;$", Pattern.MULTILINE)
                .matcher(Files.readString(Path.of("../docker/proxy/default.conf")));
        while (line.find()) {
            routes.add(new Route(Pattern.compile(line.group(1)), line.group(2) + "-side"));
        }
        assertThat(routes).hasSize(3);
        return routes;
    }

    private static String side(List<Route> routes, String operation) {
        return routes.stream()
                .filter(route -> route.request().matcher(operation).find())
                .map(Route::side)
                .findFirst()
                .orElse("command-side");
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

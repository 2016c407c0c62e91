package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    @TempDir
    static Path folder;

    private static SidesApart sides;
    private static Person administrator;

    @BeforeAll
    static void start() throws Exception {
        sides = SidesApart.start(folder);
        administrator = Newcomers.administrator(sides);
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
        Person jurist = Newcomers.jurist(sides, administrator, "berk");

        UUID caseId = UUID.randomUUID();
        JsonNode opened = open(jurist, caseId);

        assertThat(opened.required("id").asString()).isEqualTo(caseId.toString());
        Eventually.holds("shown", () -> {
            HttpResponse<String> mine = jurist.get(
                    sides.querySide(),
                    "/api/v1/worklist?view=mine",
                    "X-Min-Position",
                    opened.required("position").asString());
            assertThat(mine.statusCode()).as(mine.body()).isEqualTo(200);
            return mine.body().contains(caseId.toString());
        });
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

    @Test
    void what_the_command_side_seals_the_signer_signs_and_the_query_side_shows() throws Exception {
        open(Newcomers.jurist(sides, administrator, "linde"), UUID.randomUUID());
        Eventually.holds("signed", () -> signedSize() > 0);

        Eventually.holds(
                "well",
                () -> health(sides.signer()).required("status").asString().equals("UP"));
        // more is signed between any two questions, until nothing more is sealed
        Eventually.holds(
                "told alike", () -> health(sides.signer()).findValue("signed").asLong() == signedSize());
        assertThat(new Person().get(sides.signer(), "/actuator/metrics").body())
                .contains("\"rechtspoor.signing.refused\":0.0");
        assertThat(new Person().get(sides.signer(), "/ledger/checkpoint").statusCode())
                .isEqualTo(404);
    }

    @Test
    void the_signer_s_password_does_not_open_the_database_of_keys() throws Exception {
        assertThat(sides.mayEnter("signer", "rechtspoor")).isTrue();
        assertThat(sides.mayEnter("signer", "rechtspoor_keys")).isFalse();
    }

    @Test
    void the_key_is_in_the_signer_s_folder_and_for_its_owner_alone() throws Exception {
        assertThat(Files.getPosixFilePermissions(sides.signerFolder().resolve("key-1")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        String key = Files.readString(sides.signerFolder().resolve("key-1")).strip();
        assertThat(RawFiles.with(key, sides.signerFolder()))
                .as("the search itself works")
                .isNotEmpty();
        assertThat(RawFiles.with(key, folder))
                .allSatisfy(file -> assertThat(folder.resolve(file)).startsWith(sides.signerFolder()));
    }

    @Test
    void while_the_signer_is_away_work_goes_on_and_is_signed_when_it_is_back() throws Exception {
        Person jurist = Newcomers.jurist(sides, administrator, "esdoorn");
        open(jurist, UUID.randomUUID());
        Eventually.holds("signed", () -> signedSize() > 0);
        sides.stopSigner();
        long signed = signedSize();

        open(jurist, UUID.randomUUID());
        Eventually.holds("told", () -> unsigned() > 0);
        Eventually.holds(
                "well",
                () -> health(sides.commandSide()).required("status").asString().equals("UP"));
        assertThat(signedSize()).isEqualTo(signed);

        sides.startSigner();
        Eventually.holds("signed after all", () -> signedSize() > signed && unsigned() == 0);
    }

    private static JsonNode open(Person jurist, UUID caseId) throws Exception {
        JsonNode check = jurist.post(
                sides.commandSide(),
                "/api/v1/conflict-checks",
                Map.of("names", List.of(), "phones", List.of()),
                UUID.randomUUID());
        return jurist.post(
                sides.commandSide(),
                "/api/v1/cases",
                WorkingJurist.newCase(check.required("id").asString()),
                caseId);
    }

    private static JsonNode health(URI process) throws Exception {
        return JsonMapper.shared()
                .readTree(new Person().get(process, "/actuator/health").body());
    }

    /** Up to how many events the ledger is signed, as everybody can read it; 0 before the first time. */
    private static long signedSize() throws Exception {
        HttpResponse<String> checkpoint = new Person().get(sides.querySide(), "/ledger/checkpoint");
        return checkpoint.statusCode() == 404
                ? 0
                : Long.parseLong(checkpoint.body().split("\n")[1]);
    }

    /** Of how many sealed events the database has no signature yet. */
    private static long unsigned() throws Exception {
        return sides.sealed() - signedSize();
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

package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rechtspoor.platform.database.DatabaseRole;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The compose file, the Dockerfile, the scripts and the proxy's configuration speak of the same things. */
class ComposeFileTest {
    private static Compose compose;

    @BeforeAll
    static void read() throws IOException {
        compose = Compose.read();
    }

    @Test
    void it_runs_the_database_the_two_sides_the_signer_and_the_proxy() {
        assertThat(compose.services())
                .containsExactlyInAnyOrder("postgres", "command-side", "query-side", "signer", "proxy");
    }

    @Test
    void every_service_says_whether_it_is_healthy() {
        assertThat(compose.services()).allSatisfy(service -> {
            JsonNode said = compose.service(service);
            boolean itself = said.path("healthcheck").path("test").size() > 1;
            boolean image = Pattern.compile("(?m)^HEALTHCHECK ")
                    .matcher(compose.instructions(
                            said.path("build").path("target").asString("")))
                    .find();
            assertThat(itself || image).as(service).isTrue();
        });
    }

    @Test
    void every_service_waits_for_others_until_they_are_healthy() {
        assertThat(compose.services())
                .allSatisfy(service -> compose.service(service)
                        .path("depends_on")
                        .forEachEntry((other, how) -> {
                            assertThat(compose.services()).contains(other);
                            assertThat(how.required("condition").asString()).isEqualTo("service_healthy");
                        }));
    }

    @Test
    void only_the_proxy_is_reached_from_outside_and_only_from_this_machine() {
        assertThat(compose.services())
                .filteredOn(service -> compose.service(service).has("ports"))
                .containsExactly("proxy");
        assertThat(texts(compose.service("proxy").required("ports"))).allMatch(port -> port.startsWith("127.0.0.1:"));
        assertThat(compose.services())
                .filteredOn(service ->
                        texts(compose.service(service).required("networks")).contains("outside"))
                .containsExactly("proxy");
        assertThat(compose.declared("networks", "inside").required("internal").asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"networks", "volumes", "secrets"})
    void what_services_name_is_declared_and_what_is_declared_is_named(String section) {
        Set<String> named = compose.services().stream()
                .flatMap(service -> texts(compose.service(service).path(section)).stream())
                .map(name -> name.replaceFirst(":.*", ""))
                .filter(name -> !name.startsWith("."))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named).isEqualTo(compose.names(section));
    }

    @Test
    void every_folder_that_is_mounted_exists() {
        assertThat(compose.services().stream()
                        .flatMap(service -> texts(compose.service(service).path("volumes")).stream())
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> Compose.PROJECT.resolve(volume.split(":")[0])))
                .isNotEmpty()
                .allSatisfy(folder -> assertThat(folder).isDirectory());
    }

    @Test
    void every_secret_is_made_by_the_script_that_makes_them() throws IOException {
        String made = Compose.text("docker/make-secrets.sh").replaceFirst("(?s).*\nfor role in (.*?); do\n.*", "$1");

        assertThat(compose.names("secrets")).containsExactlyInAnyOrder(made.split(" "));
        assertThat(compose.names("secrets"))
                .allSatisfy(secret -> assertThat(compose.declared("secrets", secret)
                                .required("file")
                                .asString())
                        .isEqualTo("./secrets/" + secret));
    }

    @Test
    void the_database_makes_exactly_the_roles_that_the_program_knows() throws IOException {
        String script = Compose.text("docker/postgres/roles.sh");

        assertThat(found("create role (\\w+) ", script))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(DatabaseRole.values())
                        .map(DatabaseRole::roleName)
                        .toList());
        assertThat(texts(compose.service("postgres").required("secrets")))
                .containsAll(found("\\$\\(password (\\w+)\\)", script));
    }

    @Test
    void no_side_gets_the_password_of_the_other() {
        assertThat(texts(compose.service("command-side").required("secrets")))
                .containsExactlyInAnyOrder("owner", "command", "keys");
        assertThat(texts(compose.service("query-side").required("secrets")))
                .containsExactlyInAnyOrder("owner", "query", "keys");
        assertThat(texts(compose.service("signer").required("secrets"))).containsExactly("signer");
    }

    @Test
    void the_signer_s_key_is_in_a_volume_that_it_shares_with_nobody() {
        assertThat(compose.services())
                .filteredOn(service -> texts(compose.service(service).path("volumes")).stream()
                        .anyMatch(volume -> volume.startsWith("signer:")))
                .containsExactly("signer");
        assertThat(texts(compose.service("signer").required("volumes"))).containsExactly("signer:/signer");
        assertThat(compose.instructions("signer"))
                .contains("RECHTSPOOR_SIGNER_FOLDER=/signer")
                .containsPattern("(?m)^ENV RECHTSPOOR_ADDRESS=127.0.0.1$");
    }

    @Test
    void every_image_that_is_built_has_its_stage() {
        assertThat(List.of("command-side", "query-side", "signer", "proxy")).allSatisfy(service -> {
            String target = compose.service(service)
                    .required("build")
                    .required("target")
                    .asString();
            assertThat(compose.hasStage(target)).as(target).isTrue();
        });
    }

    @Test
    void the_sides_do_not_run_as_root() {
        assertThat(List.of("command-side", "query-side", "signer"))
                .allSatisfy(side -> assertThat(compose.instructions(side)).containsPattern("(?m)^USER \\d+$"));
        assertThat(compose.instructions("proxy")).contains("nginx-unprivileged");
    }

    @Test
    void everything_that_an_image_copies_from_the_project_exists() throws IOException {
        assertThat(found("(?m)^COPY (?!--from)(\\S+) ", Compose.text("Dockerfile")))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Compose.PROJECT.resolve(path)).exists());
    }

    @Test
    void the_proxy_speaks_to_services_at_the_ports_where_they_listen() throws IOException {
        String proxy = Compose.text("docker/proxy/default.conf");

        assertThat(found("(?m)^upstream \\S+ \\{ server (\\S+?:\\d+);", proxy))
                .containsExactlyInAnyOrder("command-side:8080", "query-side:8080")
                .allSatisfy(address -> assertThat(compose.instructions(address.split(":")[0]))
                        .contains("RECHTSPOOR_PORT=" + address.split(":")[1]));
        assertThat(found("(?m)^ +listen (\\d+);", proxy))
                .allSatisfy(port -> assertThat(texts(compose.service("proxy").required("ports")))
                        .allMatch(published -> published.endsWith(":" + port)));
    }

    @Test
    void the_proxy_s_configuration_is_whole() throws IOException {
        String proxy = Compose.text("docker/proxy/default.conf")
                .replaceAll("(?m)^\\s*#.*$", "")
                .replaceAll("\"[^\"]*\"", "_");

        assertThat(proxy.chars().filter(sign -> sign == '{').count())
                .isEqualTo(proxy.chars().filter(sign -> sign == '}').count());
        assertThat(proxy.lines().map(String::strip).filter(line -> !line.isEmpty()))
                .allMatch(line -> line.endsWith(";") || line.endsWith("{") || line.endsWith("}"));
        assertThat(found("include (\\S+);", proxy))
                .allMatch(file -> compose.instructions("proxy").contains(" " + file));
        assertThat(found("proxy_pass http://([a-z-]+);", proxy)).isSubsetOf("command-side", "query-side");
        assertThat(ProxyRoutes.read().routes().stream().map(ProxyRoutes.Route::side))
                .containsOnly("command-side", "query-side");
    }

    /** The texts of a list; of its objects, their sources. */
    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .map(one -> one.isObject() ? one.required("source").asString() : one.asString())
                .toList();
    }

    private static List<String> found(String pattern, String text) {
        return Stream.of(Pattern.compile(pattern).matcher(text))
                .flatMap(matcher -> matcher.results())
                .map(result -> result.group(1))
                .toList();
    }
}

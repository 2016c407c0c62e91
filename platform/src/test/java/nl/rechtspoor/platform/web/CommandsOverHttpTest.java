package nl.rechtspoor.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.receipts.ReceiptsConfiguration;
import nl.rechtspoor.platform.testing.NotebookApplication;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsOverHttpTest {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static TestDatabase database;
    private static ConfigurableApplicationContext server;
    private static HttpClient client;
    private static String base;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        server = new SpringApplicationBuilder(NotebookApplication.class)
                .sources(Web.class)
                .web(WebApplicationType.SERVLET)
                .properties(database.properties())
                .properties(
                        "server.port=0",
                        "spring.config.location=classpath:platform.yaml",
                        "spring.main.allow-bean-definition-overriding=true",
                        "spring.session.store-type=none")
                .run();
        base = "http://localhost:" + server.getEnvironment().getProperty("local.server.port") + "/api/v1";
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
        database.close();
    }

    @Test
    void a_command_answers_with_its_receipt_and_the_version_as_etag() throws Exception {
        UUID id = UUID.randomUUID();

        HttpResponse<String> opened = post("/notebooks", id, null, "{\"title\":\"plans\"}");
        HttpResponse<String> noted =
                post("/notebooks/" + id + "/notes", UUID.randomUUID(), "\"0\"", "{\"text\":\"x\"}");

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(body(opened).path("id").stringValue()).isEqualTo(id.toString());
        assertThat(opened.headers().firstValue("ETag")).contains("\"0\"");
        assertThat(opened.headers().firstValue("API-Version")).contains("1.0.0");
        assertThat(body(noted).path("version").longValue()).isEqualTo(1);
        assertThat(body(noted).path("position").isIntegralNumber()).isTrue();
    }

    @Test
    void whoever_would_wait_for_the_proof_is_told_whether_it_is_there_and_the_act_is_done_in_any_case()
            throws Exception {
        UUID id = UUID.randomUUID();

        // nobody signs here
        HttpResponse<String> opened = client.send(
                HttpRequest.newBuilder(URI.create(base + "/notebooks"))
                        .header("X-Test-Role", "JURIST")
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", id.toString())
                        .header("Prefer", "return=minimal, wait=1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"title\":\"plans\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
        assertThat(opened.headers().firstValue("Preference-Applied")).contains("wait=1");
        long position = body(opened).required("position").asLong();
        assertThat(body(opened).required("proof").required("state").stringValue())
                .isEqualTo("PENDING");
        assertThat(body(opened).required("proof").required("address").stringValue())
                .isEqualTo("/ledger/receipts/" + position);
        assertThat(post("/notebooks/" + id + "/notes", UUID.randomUUID(), "\"0\"", "{\"text\":\"x\"}")
                        .body())
                .as("who does not ask is not told")
                .doesNotContain("proof");
    }

    @Test
    void a_stale_version_answers_412_with_the_current_one() throws Exception {
        UUID id = opened();
        post("/notebooks/" + id + "/notes", UUID.randomUUID(), "\"0\"", "{\"text\":\"x\"}");

        HttpResponse<String> late = post("/notebooks/" + id + "/notes", UUID.randomUUID(), "\"0\"", "{\"text\":\"y\"}");

        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(body(late).path("currentVersion").longValue()).isEqualTo(1);
        assertThat(body(late).path("code").stringValue()).isEqualTo("VERSION_STALE");
        assertThat(late.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_write_to_something_without_a_version_answers_428() throws Exception {
        HttpResponse<String> blind =
                post("/notebooks/" + opened() + "/notes", UUID.randomUUID(), null, "{\"text\":\"x\"}");

        assertThat(blind.statusCode()).isEqualTo(428);
    }

    @Test
    void a_command_without_an_id_answers_400() throws Exception {
        HttpResponse<String> nameless = post("/notebooks", null, null, "{\"title\":\"plans\"}");

        assertThat(nameless.statusCode()).isEqualTo(400);
        assertThat(body(nameless).path("code").stringValue()).isEqualTo("IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void a_refusal_answers_409_with_its_evidence() throws Exception {
        UUID id = opened();

        HttpResponse<String> refused =
                send("AUDITOR", "/notebooks/" + id + "/notes", UUID.randomUUID(), "\"0\"", "{\"text\":\"x\"}");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(body(refused).path("code").stringValue()).isEqualTo("NOT_YOURS");
        assertThat(body(refused).path("evidence").path("notebookId").stringValue())
                .isEqualTo(id.toString());
        assertThat(body(refused).path("evidence").path("role").stringValue()).isEqualTo("AUDITOR");
    }

    @Test
    void a_role_that_may_not_answers_403() throws Exception {
        assertThat(send("AUDITOR", "/notebooks", UUID.randomUUID(), null, "{\"title\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_is_missing_answers_400_and_404() throws Exception {
        HttpResponse<String> empty = post("/notebooks", UUID.randomUUID(), null, "{}");
        HttpResponse<String> nowhere =
                post("/notebooks/" + UUID.randomUUID() + "/notes", UUID.randomUUID(), "\"0\"", "{\"text\":\"x\"}");

        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(body(empty).path("errors").path(0).path("pointer").stringValue())
                .isEqualTo("/title");
        assertThat(body(empty).path("errors").path(0).path("code").stringValue())
                .isEqualTo("REQUIRED");
        assertThat(nowhere.statusCode()).isEqualTo(404);
    }

    @Test
    void a_file_is_taken() throws Exception {
        HttpResponse<String> taken = upload(part("name=\"file\"; filename=\"notes.csv\"", "a;b"));

        assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
        assertThat(taken.body()).isEqualTo("3");
    }

    @Test
    void an_upload_that_is_no_file_answers_400_and_says_what_is_expected() throws Exception {
        assertFault(upload(part("name=\"file\"", "a;b")), "/file", "REQUIRED");
        assertFault(upload(part("name=\"other\"; filename=\"notes.csv\"", "a;b")), "/file", "REQUIRED");
        assertFault(upload("no parts at all"), "/file", "REQUIRED");
        assertFault(upload("multipart/form-data", "no edge either"), "", "UNREADABLE");
    }

    private static void assertFault(HttpResponse<String> answer, String pointer, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(body(answer).path("code").stringValue()).isEqualTo("INVALID_INPUT");
        assertThat(body(answer).path("errors").path(0).path("pointer").stringValue())
                .isEqualTo(pointer);
        assertThat(body(answer).path("errors").path(0).path("code").stringValue())
                .isEqualTo(code);
    }

    private static String part(String disposition, String content) {
        return "--edge\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n--edge--\r\n";
    }

    private static HttpResponse<String> upload(String body) throws IOException, InterruptedException {
        return upload("multipart/form-data;boundary=edge", body);
    }

    private static HttpResponse<String> upload(String contentType, String body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(base + "/notebooks/files"))
                        .header("X-Test-Role", "JURIST")
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void decomposed_text_is_composed_rather_than_refused() throws Exception {
        HttpResponse<String> opened = post("/notebooks", UUID.randomUUID(), null, "{\"title\":\"cafe\u0301\"}");

        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    }

    @Test
    void our_mistakes_answer_500_with_an_incident_and_nothing_of_what_they_say() throws Exception {
        HttpResponse<String> broken = client.send(
                HttpRequest.newBuilder(URI.create(base + "/notebooks/broken"))
                        .header("X-Test-Role", "JURIST")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(broken.statusCode()).isEqualTo(500);
        assertThat(body(broken).path("incident").stringValue()).isNotBlank();
        assertThat(broken.body()).doesNotContain("Voorbeeld");
    }

    @Test
    void the_api_describes_its_headers_and_refusals() throws Exception {
        HttpResponse<String> document = client.send(
                HttpRequest.newBuilder(URI.create(base + "/openapi.json")).build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(document.statusCode()).as(document.body()).isEqualTo(200);
        JsonNode note = body(document)
                .path("paths")
                .path("/api/v1/notebooks/{id}/notes")
                .path("post");
        assertThat(note.path("parameters")
                        .valueStream()
                        .map(parameter -> parameter.path("name").stringValue()))
                .containsExactlyInAnyOrder(
                        "id",
                        "Idempotency-Key",
                        "If-Match",
                        "X-Happened-At",
                        "X-Purpose",
                        "X-On-Behalf-Of",
                        "X-Not-A-Bsn",
                        "Prefer");
        assertThat(note.path("responses").propertyNames())
                .contains("200", "400", "401", "403", "404", "409", "412", "428");
        assertThat(note.path("responses")
                        .path("409")
                        .path("content")
                        .path("application/problem+json")
                        .path("schema")
                        .path("$ref")
                        .stringValue())
                .isEqualTo("#/components/schemas/Problem");
        assertThat(body(document).path("components").path("schemas").propertyNames())
                .contains("Problem", "Fault");
    }

    private static UUID opened() throws IOException, InterruptedException {
        UUID id = UUID.randomUUID();
        post("/notebooks", id, null, "{\"title\":\"plans\"}");
        return id;
    }

    private static HttpResponse<String> post(String path, @Nullable UUID key, @Nullable String version, String body)
            throws IOException, InterruptedException {
        return send("JURIST", path, key, version, body);
    }

    private static HttpResponse<String> send(
            String role, String path, @Nullable UUID key, @Nullable String version, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("X-Test-Role", role)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (key != null) {
            request.header("Idempotency-Key", key.toString());
        }
        if (version != null) {
            request.header("If-Match", version);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode body(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    @Configuration(proxyBeanMethods = false)
    @Import({WebConfiguration.class, ReceiptsConfiguration.class, NotebookController.class})
    static class Web {
        @Bean
        CurrentActor whoeverTheTestSays() {
            return () -> Optional.ofNullable((ServletRequestAttributes) RequestContextHolder.getRequestAttributes())
                    .map(attributes -> attributes.getRequest().getHeader("X-Test-Role"))
                    .map(Role::valueOf)
                    .map(role ->
                            new StaffMember(new StaffId(new UUID(1, 1)), "Test", Set.of(role), role, Set.of(), false));
        }

        @Bean
        SecurityFilterChain open(HttpSecurity http) throws Exception {
            return http.csrf(csrf -> csrf.disable())
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .build();
        }
    }
}

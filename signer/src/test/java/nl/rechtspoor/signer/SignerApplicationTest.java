package nl.rechtspoor.signer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.signing.SignedState;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import nl.rechtspoor.witness.WitnessProgram;
import nl.rechtspoor.witness.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The signer as it runs alone, with its own password and no other. */
class SignerApplicationTest {
    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private LedgerUnderTest ledger;
    private SignedCheckpoints signed;
    private ConfigurableApplicationContext signer;

    @BeforeEach
    void start() {
        ledger = new LedgerUnderTest();
        signed = new SignedCheckpoints(ledger.database().jdbc(DatabaseRole.QUERY));
        signer = run();
    }

    @AfterEach
    void stop() {
        signer.close();
        ledger.close();
        http.close();
    }

    @Test
    void it_signs_what_others_seal_and_says_how_it_does_to_whoever_asks() throws Exception {
        ledger.seal(10);
        await("signed", () -> signedSize() == 10);
        await(
                "told",
                () -> health().required("components")
                        .required("signing")
                        .toString()
                        .contains("\"signed\":10"));

        assertThat(health().required("status").asString()).isEqualTo("UP");
        assertThat(health().required("components").propertyNames()).contains("signing", "witnessing", "timestamps");
        assertThat(ask("GET", "/actuator/metrics").body()).contains("\"rechtspoor.signing.size\":10.0");
    }

    @Test
    void it_takes_nothing_in() throws Exception {
        assertThat(ask("POST", "/actuator/health").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/ledger/checkpoint").statusCode()).isEqualTo(404);
        assertThat(ask("GET", "/actuator/env").statusCode()).isEqualTo(404);
    }

    @Test
    void it_has_one_database_and_sees_no_event_in_it() {
        assertThat(signer.getBeansOfType(DataSource.class)).hasSize(1);
        var jdbc = JdbcClient.create(
                signer.getBeansOfType(DataSource.class).values().iterator().next());

        assertThatThrownBy(() -> jdbc.sql("select payload from events.domain_event_entry")
                        .query()
                        .listOfRows())
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void a_witness_that_has_seen_another_history_halts_it() throws Exception {
        ledger.seal(10);
        await("signed", () -> signedSize() == 10);
        try (WitnessServer witness = witness()) {
            restart(witness);
            ledger.seal(5);
            await("cosigned", () -> cosigned() == 15);
            signer.close();

            var thief = ledger.database().stolen();
            ledger.cutTail(10);
            thief.sql("delete from events.signed_checkpoint where size > 10").update();
            thief.sql("delete from events.cosignature where size > 10").update();
            Files.writeString(
                    folder.resolve("signer/last-signed"),
                    signed.latest().orElseThrow().note().text());
            restart(witness);

            await("halted", () -> ask("GET", "/actuator/health").statusCode() == 503);
            ledger.seal(20);
            assertThat(health().toString())
                    .contains("has seen a ledger of 15 events", "\"status\":\"DOWN\"")
                    .as("the image's health check looks for this")
                    .doesNotContain("\"status\":\"UP\"");
            await(
                    "refused",
                    () -> ask("GET", "/actuator/metrics").body().contains("\"rechtspoor.signing.refused\":1.0,"));
            assertThat(ask("GET", "/actuator/metrics").body()).contains("\"rechtspoor.witness.contradiction\":1.0");
            assertThat(signedSize()).isEqualTo(10);
        }
    }

    @Test
    void a_side_that_does_not_sign_tells_from_the_database_how_far_signing_is() throws Exception {
        ledger.seal(4);
        await("signed", () -> signedSize() == 4);
        var state = new SignedState(ledger.database().jdbc(DatabaseRole.COMMAND));
        assertThat(state.unsignedFor()).isZero();

        signer.close();
        ledger.seal(3);

        await("waiting", () -> state.unsignedFor().isPositive());
        assertThat(state.health().getStatus()).isEqualTo(Status.UP);
        assertThat(state.health().getDetails()).containsEntry("signed", 4L);
        signer = run();
        await("signed", () -> state.unsignedFor().isZero());
    }

    private WitnessServer witness() throws IOException {
        Path home = Files.createDirectories(folder.resolve("witness"));
        Files.writeString(home.resolve("logs"), signed.keys().getFirst().vkey() + "\n");
        return WitnessProgram.start("--folder", home.toString(), "--name", "witness.example/w1", "--port", "0");
    }

    private void restart(WitnessServer witness) {
        signer.close();
        signer = run(
                "rechtspoor.witnesses[0].url=http://localhost:"
                        + witness.address().getPort(),
                "rechtspoor.witnesses[0].key=" + witness.vkey());
    }

    private ConfigurableApplicationContext run(String... more) {
        var settings = new ArrayList<>(List.of(
                "rechtspoor.database.url=" + ledger.database().url(DatabaseRole.SIGNER),
                "rechtspoor.database.passwords.signer=" + DatabaseRole.SIGNER.roleName(),
                "rechtspoor.signer.folder=" + folder.resolve("signer"),
                "rechtspoor.signer.origin=example.org/ledger",
                "rechtspoor.signer.port=0"));
        settings.addAll(List.of(more));
        var application = new SpringApplication(SignerApplication.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        return application.run(settings.stream().map(setting -> "--" + setting).toArray(String[]::new));
    }

    private long signedSize() {
        return signed.latest().map(SignedCheckpoints.SignedSize::size).orElse(0L);
    }

    private long cosigned() {
        return ledger.database()
                .jdbc(DatabaseRole.QUERY)
                .sql("select coalesce(max(size), 0) from events.cosignature")
                .query(Long.class)
                .single();
    }

    private JsonNode health() throws Exception {
        return JsonMapper.shared().readTree(ask("GET", "/actuator/health").body());
    }

    private HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        int port = signer.getBean(Door.class).port();
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void await(String what, Callable<Boolean> condition) throws Exception {
        Instant until = Instant.now().plusSeconds(240);
        while (!condition.call()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            Thread.sleep(50);
        }
    }
}

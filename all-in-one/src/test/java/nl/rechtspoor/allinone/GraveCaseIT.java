package nl.rechtspoor.allinone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.StreamSupport;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A case that two jurists call grave, over HTTP: from their calls to the signal desk, and to nobody else. */
class GraveCaseIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final String DETECTIONS = "/api/v1/operations/detections";
    private static final String SIGNALS = "/api/v1/signals?size=200";
    private static final String REASON = "De papegaaiduiker zat opgesloten.";

    private final Browser jurist = signedIn("jurist");
    private final Browser senior = signedIn("senior");
    private final Browser researcher = signedIn("onderzoeker");
    private final Browser director = signedIn("directeur");
    private final Browser admin = signedIn("beheer");

    @Test
    void with_the_second_jurist_the_desk_has_a_signal_that_names_nobody() {
        JsonNode opened = GuardedCase.ownOf(jurist);
        String id = opened.required("id").asString();
        JsonNode first = called(jurist, id, opened);
        assertThat(send(jurist, "/api/v1/cases/" + id + "/grave-calls", call(), first)
                        .code())
                .isEqualTo("ALREADY_CALLED_GRAVE");
        detectUntilKnown(first);
        assertThat(graveSignals()).as("one jurist").isEmpty();

        JsonNode second = called(senior, id, first);
        JsonNode signal = signalOnceDetected();

        assertThat(signal.required("children").asString()).isEqualTo("<5");
        assertThat(signal.required("clusters").asString()).isEqualTo("<5");
        Browser.Answer method =
                researcher.get("/api/v1/signals/" + signal.required("signal").asString() + "/method");
        assertThat(method.json().at("/figures/parts/0").asString()).isEqualTo("SECURITY");
        assertThat(method.json().required("figures").has("expected")).isFalse();
        String number =
                jurist.get("/api/v1/cases/" + id).json().required("number").asString();
        assertThat(method.response().body() + signal)
                .doesNotContain(id, number, "papegaaiduiker", me(jurist), me(senior));
        assertThat(director.get(SIGNALS).status()).isEqualTo(403);
        Browser.Answer dossier =
                director.get("/api/v1/dossiers/" + signal.required("dossierId").asString());
        assertThat(dossier.json().required("signals")).isEmpty();
        assertThat(dossier.response().body()).doesNotContain("grave-case");

        assertThat(send(
                                senior,
                                "/api/v1/cases/" + id + "/grave-calls/take-backs",
                                Map.of("reason", "Toch niet."),
                                second)
                        .status())
                .isEqualTo(200);
        assertThat(send(researcher, "/api/v1/cases/" + id + "/grave-calls", call(), second)
                        .status())
                .isEqualTo(403);
    }

    private static Map<String, Object> call() {
        return Map.of("ground", "SECURITY", "reason", REASON);
    }

    private static JsonNode called(Browser who, String id, JsonNode receipt) {
        Browser.Answer answer = send(who, "/api/v1/cases/" + id + "/grave-calls", call(), receipt);
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(200);
        return answer.json();
    }

    /** Detection is as far as the receipt once a run names a later position. */
    private void detectUntilKnown(JsonNode receipt) {
        long position = receipt.required("position").asLong();
        until(() -> {
            JsonNode periods = admin.post(DETECTIONS, Map.of()).json().required("periods");
            return StreamSupport.stream(periods.spliterator(), false)
                    .map(JsonNode::asString)
                    .filter(period -> period.contains("/"))
                    .anyMatch(period -> Long.parseLong(period.split("/")[1]) >= position);
        });
    }

    private JsonNode signalOnceDetected() {
        until(() -> {
            admin.post(DETECTIONS, Map.of());
            return !graveSignals().isEmpty();
        });
        return graveSignals().getFirst();
    }

    private List<JsonNode> graveSignals() {
        return StreamSupport.stream(
                        researcher.get(SIGNALS).json().required("items").spliterator(), false)
                .filter(signal -> signal.required("method").asString().equals("grave-case"))
                .toList();
    }

    private static void until(BooleanSupplier holds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("patience").isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Browser.Answer send(Browser who, String path, Object body, JsonNode receipt) {
        return who.send(
                "POST",
                path,
                body,
                Map.of(
                        "Idempotency-Key",
                        UUID.randomUUID().toString(),
                        "If-Match",
                        "\"" + receipt.required("version").asString() + "\""));
    }

    private static String me(Browser who) {
        return who.get("/api/v1/me").json().required("id").asString();
    }

    private static Browser signedIn(String username) {
        var browser = new Browser(RunningAllInOne.INSTANCE.address());
        assertThat(browser.signIn(username, "kinderrechten-demo").status()).isEqualTo(200);
        return browser;
    }
}

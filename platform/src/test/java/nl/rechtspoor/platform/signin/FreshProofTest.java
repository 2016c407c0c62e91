package nl.rechtspoor.platform.signin;

import static nl.rechtspoor.platform.signin.SignInServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.FreshProof;
import nl.rechtspoor.platform.access.SignedIn;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

class FreshProofTest {
    private static final String GRAVE = "/api/v1/grave-acts";
    private static final String PROOFS = "/api/v1/session/proofs";
    private static final String ORIGIN = "http://localhost:8080";
    private static SignInServer server;

    private final String username = "lynx" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        server = SignInServer.startWith(List.of("rechtspoor.origin=" + ORIGIN), GraveActs.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_sign_in_of_just_now_is_proof_enough() {
        assertThat(signedIn().post(GRAVE, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void ten_minutes_later_the_password_is_asked_for_again_and_then_the_act_is_done() throws IOException {
        var browser = signedIn();
        someMinutesPass(Duration.ofMinutes(10));

        var refused = browser.post(GRAVE, Map.of());
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("PROOF_REQUIRED");
        assertThat(refused.json().get("factor").stringValue()).isEqualTo("PASSWORD");

        assertThat(browser.post(PROOFS, Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(browser.post(GRAVE, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_proves_nothing_and_ends_no_session() throws IOException {
        var browser = signedIn();
        someMinutesPass(Duration.ofMinutes(11));

        assertThat(browser.post(PROOFS, Map.of("password", "een andere zin")).code())
                .isEqualTo("PROOF_FAILED");
        assertThat(browser.post(PROOFS, Map.of()).status()).isEqualTo(400);
        assertThat(browser.post(GRAVE, Map.of()).code()).isEqualTo("PROOF_REQUIRED");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void nine_minutes_later_nothing_is_asked() throws IOException {
        var browser = signedIn();
        someMinutesPass(Duration.ofMinutes(9));

        assertThat(browser.post(GRAVE, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void whoever_has_a_passkey_proves_it_by_that_and_not_by_a_password() throws Exception {
        var browser = signedIn();
        var passkey = passkeyOf(browser);

        assertThat(browser.post(GRAVE, Map.of()).json().get("factor").stringValue())
                .isEqualTo("PASSKEY");
        assertThat(browser.post(PROOFS, Map.of("password", PASSWORD)).status()).isEqualTo(204);
        assertThat(browser.post(GRAVE, Map.of()).code()).isEqualTo("PROOF_REQUIRED");

        var options = browser.post("/api/v1/session/passkey-options", Map.of()).json();
        assertThat(browser.post(PROOFS, Map.of("credential", passkey.answer(options, true)))
                        .status())
                .isEqualTo(204);
        assertThat(browser.post(GRAVE, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void the_passkey_of_somebody_else_proves_nothing() throws Exception {
        server.open("otter-" + username, Role.JURIST);
        var passkey = passkeyOf(server.signedIn("otter-" + username));
        var browser = signedIn();
        someMinutesPass(Duration.ofMinutes(11));

        var options = browser.post("/api/v1/session/passkey-options", Map.of()).json();

        assertThat(browser.post(PROOFS, Map.of("credential", passkey.answer(options, true)))
                        .code())
                .isEqualTo("PROOF_FAILED");
    }

    private Browser signedIn() {
        server.open(username, Role.JURIST);
        return server.signedIn(username);
    }

    private static SoftPasskey passkeyOf(Browser browser) throws Exception {
        var passkey = new SoftPasskey(ORIGIN);
        var options = browser.post("/api/v1/me/passkey-options", Map.of()).json();
        var added = browser.post(
                "/api/v1/me/passkeys", Map.of("label", "Sleutel van niemand", "credential", passkey.create(options)));
        assertThat(added.status()).as(added.response().body()).isEqualTo(201);
        return passkey;
    }

    /** Every session of this server showed who it is that much longer ago. */
    private static void someMinutesPass(Duration passed) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var written = new ObjectOutputStream(bytes)) {
            written.writeObject(Instant.now().minus(passed).toEpochMilli());
        }
        server.jdbc()
                .sql("update staff.spring_session_attributes set attribute_bytes = ? where attribute_name = 'provenAt'")
                .param(bytes.toByteArray())
                .update();
    }

    @RestController
    static class GraveActs {
        @PostMapping(GRAVE)
        @SignedIn("a test")
        @FreshProof
        String act() {
            return "done";
        }
    }
}

package nl.rechtspoor.platform.signin;

import static nl.rechtspoor.platform.signin.SignInServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PasskeyTest {
    private static final String ORIGIN = "http://localhost:8080";
    private static SignInServer server;

    private final String username = "vos" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() {
        server = SignInServer.start("rechtspoor.origin=" + ORIGIN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_passkey_that_was_added_signs_in_without_a_password() throws Exception {
        var passkey = added(username);
        var browser = server.browser();

        var me = signIn(browser, passkey, true);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().get("username").stringValue()).isEqualTo(username);
        var listed = me.json().get("passkeys").get(0);
        assertThat(listed.get("label").stringValue()).isEqualTo("Sleutel van niemand");
        assertThat(listed.has("lastUsedAt")).isTrue();
    }

    @Test
    void a_device_that_did_not_ask_who_holds_it_is_not_enough() throws Exception {
        var passkey = added(username);

        assertThat(signIn(server.browser(), passkey, false).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void an_answer_works_once() throws Exception {
        var passkey = added(username);
        var browser = server.browser();
        var options = options(browser);
        var answer = passkey.answer(options, true);
        assertThat(browser.post("/api/v1/session/passkey", answer).status()).isEqualTo(200);

        assertThat(browser.post("/api/v1/session/passkey", answer).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void an_answer_to_another_browsers_challenge_is_worth_nothing() throws Exception {
        var passkey = added(username);
        var answer = passkey.answer(options(server.browser()), true);
        var other = server.browser();
        options(other);

        assertThat(other.post("/api/v1/session/passkey", answer).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void a_passkey_of_another_site_does_not_fit() throws Exception {
        server.open(username, Role.JURIST);
        var browser = server.signedIn(username);
        var passkey = new SoftPasskey("https://elsewhere.example");
        var options = browser.post("/api/v1/me/passkey-options", Map.of()).json();

        browser.post("/api/v1/me/passkeys", Map.of("label", "Vals", "credential", passkey.create(options)));

        assertThat(browser.get("/api/v1/me").json().get("passkeys").size()).isZero();
    }

    @Test
    void a_passkey_that_was_removed_no_longer_signs_in() throws Exception {
        var passkey = added(username);
        var browser = server.browser();
        signIn(browser, passkey, true);

        assertThat(browser.send("DELETE", "/api/v1/me/passkeys/" + passkey.id(), null, Map.of())
                        .status())
                .isEqualTo(204);

        assertThat(signIn(server.browser(), passkey, true).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void a_password_alone_neither_removes_a_passkey_nor_adds_another() throws Exception {
        var passkey = added(username);
        var browser = server.signedIn(username);
        var options = browser.post("/api/v1/me/passkey-options", Map.of()).json();

        assertThat(browser.send("DELETE", "/api/v1/me/passkeys/" + passkey.id(), null, Map.of())
                        .code())
                .isEqualTo("PROOF_REQUIRED");
        var another = new SoftPasskey(ORIGIN).create(options);
        assertThat(browser.post("/api/v1/me/passkeys", Map.of("label", "Tweede", "credential", another))
                        .code())
                .isEqualTo("PROOF_REQUIRED");
    }

    @Test
    void a_reset_by_the_administrator_takes_passkeys_away_too() throws Exception {
        var passkey = added(username);
        var admin = "das-" + username;
        server.open(admin, Role.ADMIN);
        var id = signIn(server.browser(), passkey, true).json().get("id").stringValue();

        assertThat(server.signedIn(admin)
                        .post("/api/v1/accounts/" + id + "/resets", Map.of())
                        .status())
                .isEqualTo(200);

        assertThat(signIn(server.browser(), passkey, true).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void nobody_removes_the_passkey_of_somebody_else() throws Exception {
        var passkey = added(username);
        server.open("das-" + username, Role.ADMIN);
        var other = server.signedIn("das-" + username);

        assertThat(other.send("DELETE", "/api/v1/me/passkeys/" + passkey.id(), null, Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(signIn(server.browser(), passkey, true).status()).isEqualTo(200);
    }

    @Test
    void a_passkey_opens_no_closed_account() throws Exception {
        var passkey = added(username);
        server.jdbc()
                .sql("update staff.account set state = 'DISABLED' where username = ?")
                .param(username)
                .update();

        assertThat(signIn(server.browser(), passkey, true).code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(server.browser().signIn(username, PASSWORD).code()).isEqualTo("SIGN_IN_FAILED");
    }

    private static SoftPasskey added(String username) throws Exception {
        server.open(username, Role.JURIST);
        var browser = server.signedIn(username);
        var passkey = new SoftPasskey(ORIGIN);
        var options = browser.post("/api/v1/me/passkey-options", Map.of()).json();
        var answer = browser.post(
                "/api/v1/me/passkeys", Map.of("label", "Sleutel van niemand", "credential", passkey.create(options)));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return passkey;
    }

    private static Browser.Answer signIn(Browser browser, SoftPasskey passkey, boolean verified) throws Exception {
        return browser.post("/api/v1/session/passkey", passkey.answer(options(browser), verified));
    }

    private static tools.jackson.databind.JsonNode options(Browser browser) {
        browser.get("/api/v1/session");
        return browser.post("/api/v1/session/passkey-options", Map.of()).json();
    }
}

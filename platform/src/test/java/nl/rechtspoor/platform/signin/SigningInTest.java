package nl.rechtspoor.platform.signin;

import static nl.rechtspoor.platform.signin.SignInServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningInTest {
    private static SignInServer server;

    @BeforeAll
    static void start() {
        server = SignInServer.start();
        server.open("vos", Role.JURIST, Role.SENIOR_JURIST);
        server.open("das", Role.ADMIN);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_name_and_a_password_open_a_session_that_knows_who_it_is() {
        var browser = server.browser();

        var me = browser.signIn("VOS", PASSWORD);

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.json().get("name").stringValue()).isEqualTo("Iemand vos");
        assertThat(me.json().get("role").stringValue()).isEqualTo("JURIST");
        assertThat(me.json().get("teams").get(0).get("name").stringValue()).isEqualTo("Team Verzonnen");
        assertThat(browser.get("/api/v1/me").json()).isEqualTo(me.json());
        assertThat(browser.get("/api/v1/session").json().get("me")).isEqualTo(me.json());
    }

    @Test
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        var wrong = server.browser().signIn("vos", "not the password");
        var unknown = server.browser().signIn("nobody", "not the password");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("SIGN_IN_FAILED");
        assertThat(unknown.json()).isEqualTo(wrong.json());
        assertThat(server.browser().get("/api/v1/me").code()).isEqualTo("NOT_SIGNED_IN");
    }

    @Test
    void signing_in_gives_a_fresh_session_and_the_old_one_is_worth_nothing() {
        server.open("bever", Role.JURIST);
        var victim = server.browser();
        victim.get("/api/v1/session");
        victim.post("/api/v1/session/passkey-options", Map.of());
        var before = victim.cookie("SESSION");
        victim.signIn("bever", PASSWORD);

        var thief = server.browser();
        thief.steal("SESSION", before);

        assertThat(before).isNotEmpty().isNotEqualTo(victim.cookie("SESSION"));
        assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(victim.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var browser = server.browser();
        browser.get("/api/v1/session");
        var answer = browser.signIn("das", PASSWORD);

        var cookie = answer.response().headers().allValues("Set-Cookie").stream()
                .filter(set -> set.startsWith("SESSION="))
                .reduce((_, last) -> last)
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    @Test
    void over_https_the_cookie_carries_the_host_prefix() {
        var browser = server.browser();
        browser.get("/api/v1/session");

        var answer = browser.send(
                "POST",
                "/api/v1/session",
                Map.of("username", "das", "password", PASSWORD),
                Map.of("X-Forwarded-Proto", "https"));

        // without trust in a proxy the header means nothing
        assertThat(answer.header("Set-Cookie")).doesNotContain("__Host-");
        try (var behindProxy = SignInServer.start("server.forward-headers-strategy=native")) {
            behindProxy.open("vos", Role.JURIST);
            var there = behindProxy.browser();
            there.get("/api/v1/session");
            var secure = there.send(
                    "POST",
                    "/api/v1/session",
                    Map.of("username", "vos", "password", PASSWORD),
                    Map.of("X-Forwarded-Proto", "https"));
            assertThat(secure.response().headers().allValues("Set-Cookie"))
                    .anyMatch(cookie -> cookie.startsWith("__Host-SESSION=") && cookie.contains("Secure"))
                    .allMatch(cookie -> cookie.startsWith("__Host-") || cookie.contains("XSRF-TOKEN"));
            assertThat(secure.header("Strict-Transport-Security")).contains("max-age");
        }
    }

    @Test
    void a_request_that_changes_something_needs_the_token() {
        var browser = server.signedIn("das");

        var forged = browser.send("DELETE", "/api/v1/session", null, Map.of("X-XSRF-TOKEN", "guess"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(forged.code()).isEqualTo("CSRF");
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session_for_good() {
        var browser = server.signedIn("das");
        var session = browser.cookie("SESSION");

        assertThat(browser.send("DELETE", "/api/v1/session", null, Map.of()).status())
                .isEqualTo(204);

        var thief = server.browser();
        thief.steal("SESSION", session);
        assertThat(thief.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void a_person_acts_in_one_role_at_a_time() {
        var browser = server.signedIn("vos");
        assertThat(browser.get("/api/v1/jurists-only").status()).isEqualTo(200);

        var changed = browser.send("PUT", "/api/v1/me/active-role", Map.of("role", "SENIOR_JURIST"), Map.of());

        assertThat(changed.json().get("role").stringValue()).isEqualTo("SENIOR_JURIST");
        assertThat(browser.get("/api/v1/jurists-only").code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void preferences_stay_with_the_account() {
        var browser = server.signedIn("das");

        browser.send("PATCH", "/api/v1/me/preferences", Map.of("language", "en", "shortcuts", false), Map.of());

        var me = server.signedIn("das").get("/api/v1/me").json();
        assertThat(me.get("language").stringValue()).isEqualTo("en");
        assertThat(me.get("shortcuts").booleanValue()).isFalse();
    }

    @Test
    void an_account_that_is_closed_is_out_at_once() {
        var id = server.open("lynx", Role.JURIST);
        var browser = server.signedIn("lynx");

        server.jdbc()
                .sql("update staff.account set state = 'DISABLED' where id = ?")
                .param(id.value())
                .update();

        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(server.browser().signIn("lynx", PASSWORD).code()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void nobody_stays_signed_in_for_more_than_eight_hours() {
        server.open("otter", Role.JURIST);
        Browser browser = server.signedIn("otter");
        var longAgo = server.jdbc()
                .sql("""
                        update staff.spring_session_attributes set attribute_bytes = ?
                        where attribute_name = 'signedInAt' and session_primary_id in
                            (select primary_id from staff.spring_session where principal_name =
                                (select id::text from staff.account where username = 'otter'))
                        """)
                .param(serialised(System.currentTimeMillis() - StaffSessions.LONGEST.toMillis()))
                .update();

        assertThat(longAgo).isEqualTo(1);
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void use_of_a_session_is_written_down_once_it_is_half_a_minute_old() {
        server.open("marten", Role.JURIST);
        Browser browser = server.signedIn("marten");
        long signedIn = lastUse("marten");

        browser.get("/api/v1/me");
        assertThat(lastUse("marten")).isEqualTo(signedIn);

        setLastUse("marten", signedIn - 30_000);
        browser.get("/api/v1/me");
        assertThat(lastUse("marten")).isGreaterThanOrEqualTo(signedIn);
    }

    @Test
    void a_session_that_was_not_used_for_a_quarter_of_an_hour_is_over() {
        server.open("stoat", Role.JURIST);
        Browser browser = server.signedIn("stoat");

        setLastUse("stoat", lastUse("stoat") - StaffSessions.IDLE.toMillis());

        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    private static long lastUse(String username) {
        return server.jdbc()
                .sql("select last_access_time from staff.spring_session where principal_name ="
                        + " (select id::text from staff.account where username = ?)")
                .param(username)
                .query(Long.class)
                .single();
    }

    private static void setLastUse(String username, long millis) {
        server.jdbc()
                .sql("update staff.spring_session set last_access_time = ? where principal_name ="
                        + " (select id::text from staff.account where username = ?)")
                .params(millis, username)
                .update();
    }

    @Test
    void every_answer_carries_the_headers_that_lock_the_browser_down() {
        for (var path : new String[] {"/api/v1/session", "/api/v1/me", "/nothing-here"}) {
            var answer = server.browser().get(path);

            assertThat(answer.header("Content-Security-Policy")).contains("require-trusted-types-for 'script'");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(server.browser().get("/api/v1/session").header("Cache-Control"))
                .isEqualTo("no-store");
    }

    private static byte[] serialised(long value) {
        var bytes = new java.io.ByteArrayOutputStream();
        try (var out = new java.io.ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

package nl.rechtspoor.platform.signin;

import static nl.rechtspoor.platform.signin.SignInServer.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AccountsOverHttpTest {
    private static SignInServer server;
    private static Browser administrator;

    @BeforeAll
    static void start() {
        server = SignInServer.start();
        server.open("beheer", Role.ADMIN);
        administrator = server.signedIn("beheer");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_administrator_invites_somebody_who_chooses_a_password_and_works() {
        var invitation = invite("vos");
        var token = tokenOf(invitation.get("link").stringValue());
        var browser = server.browser();
        browser.get("/api/v1/session");

        var greeting = browser.post("/api/v1/one-time-links/lookups", Map.of("token", token));
        var weak = browser.post("/api/v1/one-time-links/redemptions", Map.of("token", token, "password", "kort"));
        var chosen = browser.post("/api/v1/one-time-links/redemptions", Map.of("token", token, "password", PASSWORD));
        var again = browser.post("/api/v1/one-time-links/redemptions", Map.of("token", token, "password", PASSWORD));

        assertThat(greeting.json().get("purpose").stringValue()).isEqualTo("INVITATION");
        assertThat(greeting.json().get("username").stringValue()).isEqualTo("vos");
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.json().get("errors").get(0).get("pointer").stringValue())
                .isEqualTo("/password");
        assertThat(chosen.status()).isEqualTo(204);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("LINK_USED_UP");
        assertThat(server.signedIn("vos").get("/api/v1/jurists-only").status()).isEqualTo(200);
    }

    @Test
    void a_change_names_the_version_that_was_seen() {
        var account = invite("das").get("account");
        var path = "/api/v1/accounts/" + account.get("id").stringValue();
        var change = Map.of("username", "das", "name", "Das", "roles", List.of("AUDITOR"), "teams", List.of());

        assertThat(administrator.send("PUT", path, change, Map.of()).status()).isEqualTo(428);
        var changed = administrator.send("PUT", path, change, Map.of("If-Match", "\"0\""));
        var stale = administrator.send("PUT", path, change, Map.of("If-Match", "\"0\""));

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"1\"");
        assertThat(changed.json().get("roles").get(0).stringValue()).isEqualTo("AUDITOR");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().get("currentVersion").intValue()).isEqualTo(1);
    }

    @Test
    void all_that_is_wrong_with_an_account_is_said_at_once() {
        var answer = administrator.post("/api/v1/accounts", Map.of("username", "é", "roles", List.of()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("errors").valueStream())
                .extracting(error -> error.get("pointer").stringValue())
                .containsExactly("/username", "/name", "/roles");
    }

    @Test
    void a_reset_signs_somebody_out_everywhere() {
        var id = server.open("uil", Role.JURIST);
        var elsewhere = server.signedIn("uil");

        var link = administrator.post("/api/v1/accounts/" + id + "/resets", Map.of());

        assertThat(link.json().get("link").stringValue())
                .startsWith("http://localhost:")
                .contains("/one-time-link#");
        assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(401);
        assertThat(server.browser().signIn("uil", PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void a_password_of_somebody_elses_choice_comes_first() {
        var id = new StaffId(UUID.randomUUID());
        server.register()
                .open(
                        id,
                        new Account.Rights(
                                "bever",
                                "Bever",
                                java.util.Set.of(Role.JURIST),
                                java.util.Set.of(),
                                Account.State.ACTIVE,
                                null),
                        PASSWORD,
                        true);
        var browser = server.browser();
        assertThat(browser.signIn("bever", PASSWORD)
                        .json()
                        .get("mustChangePassword")
                        .booleanValue())
                .isTrue();
        var elsewhere = server.signedIn("bever");

        assertThat(browser.get("/api/v1/jurists-only").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        assertThat(browser.get("/api/v1/staff").code()).isEqualTo("PASSWORD_CHANGE_REQUIRED");
        var wrong = browser.post("/api/v1/me/password", Map.of("current", "wrong", "password", "drie natte sokken"));
        assertThat(wrong.json().get("errors").get(0).get("code").stringValue()).isEqualTo("PASSWORD_WRONG");
        assertThat(browser.post("/api/v1/me/password", Map.of("current", PASSWORD, "password", "drie natte sokken"))
                        .status())
                .isEqualTo(204);

        assertThat(browser.get("/api/v1/jurists-only").status()).isEqualTo(200);
        assertThat(elsewhere.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void colleagues_see_names_and_teams_but_no_accounts() {
        server.open("lynx", Role.JURIST);
        var jurist = server.signedIn("lynx");

        var staff = jurist.get("/api/v1/staff").json().get("items");

        assertThat(staff.valueStream().map(colleague -> colleague.get("name").stringValue()))
                .contains("Iemand lynx", "Iemand beheer");
        assertThat(staff.toString()).doesNotContain("username").doesNotContain("failed");
        assertThat(jurist.get("/api/v1/accounts").code()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void the_auditor_reads_who_changed_whose_rights_page_by_page() {
        invite("otter");
        invite("marter");
        server.open("auditor", Role.AUDITOR);
        var auditor = server.signedIn("auditor");

        var first = auditor.get("/api/v1/accounts/changes?size=1").json();
        var second = auditor.get("/api/v1/accounts/changes?size=1&after="
                        + first.get("next").stringValue())
                .json();

        assertThat(first.get("items").get(0).get("what").stringValue()).isEqualTo("ACCOUNT_OPENED");
        assertThat(second.get("items").get(0).get("id").longValue())
                .isLessThan(first.get("items").get(0).get("id").longValue());
    }

    @Test
    void a_team_has_a_name_of_its_own() {
        var made = administrator.post("/api/v1/teams", Map.of("name", "Migratie van niemand"));
        var twice = administrator.post("/api/v1/teams", Map.of("name", "Migratie van niemand"));

        assertThat(made.status()).isEqualTo(201);
        assertThat(twice.code()).isEqualTo("TEAM_NAME_TAKEN");
    }

    private static JsonNode invite(String username) {
        var answer = administrator.post(
                "/api/v1/accounts", Map.of("username", username, "name", "Iemand", "roles", List.of("JURIST")));
        assertThat(answer.status()).as(answer.response().body()).isEqualTo(201);
        return answer.json();
    }

    private static String tokenOf(String link) {
        return link.substring(link.indexOf('#') + 1);
    }
}

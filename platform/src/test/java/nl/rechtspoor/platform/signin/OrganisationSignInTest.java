package nl.rechtspoor.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OrganisationSignInTest {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final int MANY_REDIRECTS = 10;

    private static OrganisationServer organisation;
    private static SignInServer server;
    private static URI origin;

    @BeforeAll
    static void start() throws IOException {
        var port = FreePort.take();
        // standards ask for the number of this machine in place of its name where a client is sent back to
        origin = URI.create("http://127.0.0.1:" + port);
        organisation = OrganisationServer.startFor(origin);
        server = SignInServer.start(
                "server.port=" + port,
                "rechtspoor.oidc.issuer=" + organisation.issuer(),
                "rechtspoor.oidc.client-secret=" + OrganisationServer.SECRET,
                "rechtspoor.oidc.label=Organisatie van niemand");
        server.open("vos", "subject-of-vos", Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        server.close();
        organisation.close();
    }

    @Test
    void the_sign_in_page_offers_the_way_through_the_organisation() {
        var offer = new Browser(origin).get("/api/v1/session").json().get("oidc");

        assertThat(offer.get("label").stringValue()).isEqualTo("Organisatie van niemand");
        assertThat(offer.get("href").stringValue()).isEqualTo("/oauth2/authorization/organisation");
    }

    @Test
    void whoever_signs_in_there_is_here_with_the_roles_of_the_account() {
        var browser = new Browser(origin);

        var landed = signInThere(browser, "subject-of-vos", "vos");

        assertThat(landed).isEqualTo(origin.resolve("/"));
        var me = browser.get("/api/v1/me").json();
        assertThat(me.get("username").stringValue()).isEqualTo("vos");
        assertThat(me.get("role").stringValue()).isEqualTo("AUDITOR");
        assertThat(browser.get("/api/v1/jurists-only").code()).isEqualTo("NOT_ALLOWED");
        assertThat(browser.send("DELETE", "/api/v1/session", null, Map.of()).status())
                .isEqualTo(204);
    }

    @Test
    void whoever_has_no_account_here_stays_outside() {
        var browser = new Browser(origin);

        var landed = signInThere(browser, "subject-of-nobody", "nobody");

        assertThat(landed).isEqualTo(origin.resolve("/?signin=failed"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void the_way_there_is_protected_against_stolen_codes() {
        var browser = new Browser(origin);

        var there = location(browser.get(OrganisationSignIn.START), origin);

        assertThat(there.getQuery())
                .contains("code_challenge_method=S256")
                .contains("state=")
                .contains("nonce=");
    }

    @Test
    void a_way_back_that_nobody_asked_for_leads_nowhere() {
        var browser = new Browser(origin);

        var answer = browser.get("/login/oauth2/code/organisation?code=stolen&state=guessed");

        assertThat(location(answer, origin)).isEqualTo(origin.resolve("/?signin=failed"));
        assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void while_the_organisation_cannot_be_reached_one_is_sent_back_and_told_so() throws IOException {
        try (var local = SignInServer.start("rechtspoor.oidc.issuer=http://127.0.0.1:" + FreePort.take())) {
            var answer = local.browser().get(OrganisationSignIn.START);

            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.header("Location")).endsWith(OrganisationUnreachable.UNREACHABLE);
        }
    }

    @Test
    void an_organisation_that_is_gone_by_the_way_back_is_told_apart_from_one_that_says_no() throws IOException {
        var gone = OrganisationServer.startFor(origin, FreePort.take());
        try (var local = SignInServer.start(
                "rechtspoor.oidc.issuer=" + gone.issuer(),
                "rechtspoor.oidc.client-secret=" + OrganisationServer.SECRET)) {
            var browser = local.browser();
            var there = location(browser.get(OrganisationSignIn.START), origin);
            gone.close();

            var back = browser.get("/login/oauth2/code/organisation?code=any&state=" + stateOf(there));

            assertThat(back.header("Location")).endsWith(OrganisationUnreachable.UNREACHABLE);
            assertThat(browser.get("/api/v1/me").status()).isEqualTo(401);
        }
    }

    @Test
    void no_token_of_the_organisation_is_kept() {
        var browser = new Browser(origin);
        signInThere(browser, "subject-of-vos", "vos");

        assertThat(server.jdbc().sql("""
                                select distinct attribute_name from staff.spring_session_attributes
                                where session_primary_id in (select primary_id from staff.spring_session
                                                             where principal_name is not null)
                                """).query(String.class).list())
                .allMatch(name -> !name.toLowerCase(java.util.Locale.ROOT).contains("oauth")
                        && !name.contains("SECURITY_CONTEXT"));
    }

    @Test
    void without_an_issuer_there_is_no_such_way() {
        try (var local = SignInServer.start()) {
            assertThat(local.browser().get("/api/v1/session").json().has("oidc"))
                    .isFalse();
            assertThat(local.browser().get(OrganisationSignIn.START).status()).isEqualTo(404);
        }
    }

    /** Follows the redirects between the two servers, fills in the form, and says where it ends. */
    private static URI signInThere(Browser browser, String username, String password) {
        var address = origin.resolve(OrganisationSignIn.START);
        var answer = browser.visit(address);
        for (var i = 0; i < MANY_REDIRECTS; i++) {
            if (answer.status() == 302) {
                address = location(answer, address);
                if (address.getAuthority().equals(origin.getAuthority())
                        && !address.getPath().startsWith("/login")) {
                    return address;
                }
                answer = browser.visit(address);
            } else {
                var token = FORM_TOKEN.matcher(answer.response().body());
                assertThat(token.find())
                        .as(answer.status() + answer.response().body())
                        .isTrue();
                answer = browser.submit(
                        organisation.issuer().resolve("/login"),
                        Map.of("username", username, "password", password, "_csrf", token.group(1)));
            }
        }
        throw new IllegalStateException("the redirects never end");
    }

    private static String stateOf(URI wayThere) {
        return Arrays.stream(wayThere.getRawQuery().split("&"))
                .filter(part -> part.startsWith("state="))
                .map(part -> part.substring("state=".length()))
                .findFirst()
                .orElseThrow();
    }

    private static URI location(Browser.Answer answer, URI base) {
        return base.resolve(answer.header("Location"));
    }
}

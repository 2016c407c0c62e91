package nl.rechtspoor.platform.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.regex.Pattern;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The same way through a Keycloak that somebody started as docs/operations/oidc.md says. */
@EnabledIfSystemProperty(named = "keycloak.issuer", matches = ".+")
class KeycloakSignInIT {
    private static final Pattern FORM = Pattern.compile("<form[^>]*id=\"kc-form-login\"[^>]*action=\"([^\"]+)\"");
    private static final int MANY_REDIRECTS = 10;

    @Test
    void whoever_signs_in_at_keycloak_is_here_with_the_roles_of_the_account() {
        try (var server = SignInServer.start(
                "rechtspoor.oidc.issuer=" + System.getProperty("keycloak.issuer"),
                "rechtspoor.oidc.client-secret=change-this-secret",
                "rechtspoor.oidc.scopes=openid,profile",
                "rechtspoor.oidc.account-claim=preferred_username")) {
            server.open("jurist", "vos", Role.JURIST);
            var origin = URI.create("http://127.0.0.1:" + server.origin().getPort());
            var browser = new Browser(origin);

            var landed = signInThere(browser, origin);

            assertThat(landed).isEqualTo(origin.resolve("/"));
            assertThat(browser.get("/api/v1/me").json().get("username").stringValue())
                    .isEqualTo("jurist");
            assertThat(browser.get("/api/v1/jurists-only").status()).isEqualTo(200);
        }
    }

    private static URI signInThere(Browser browser, URI origin) {
        var address = origin.resolve(OrganisationSignIn.START);
        var answer = browser.visit(address);
        for (var i = 0; i < MANY_REDIRECTS; i++) {
            if (answer.status() == 302) {
                address = address.resolve(answer.header("Location"));
                if (address.getAuthority().equals(origin.getAuthority())
                        && !address.getPath().startsWith("/login")) {
                    return address;
                }
                answer = browser.visit(address);
            } else {
                var form = FORM.matcher(answer.response().body());
                assertThat(form.find())
                        .as(answer.status() + answer.response().body())
                        .isTrue();
                address = URI.create(form.group(1).replace("&amp;", "&"));
                answer = browser.submit(address, Map.of("username", "vos", "password", SignInServer.PASSWORD));
            }
        }
        throw new IllegalStateException("the redirects never end");
    }
}

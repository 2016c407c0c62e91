package nl.rechtspoor.platform.signin;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in through the organisation's own OpenID Connect server; off unless an issuer is given.
 *
 * @param label what the button says
 * @param accountClaim the claim that says whose account it is; roles come from the account, never from the server
 */
@ConfigurationProperties("rechtspoor.oidc")
record OrganisationProperties(
        @Nullable String issuer,
        @DefaultValue("rechtspoor") String clientId,
        @Nullable String clientSecret,
        @DefaultValue("OpenID Connect") String label,
        @DefaultValue("sub") String accountClaim,
        @DefaultValue("openid") Set<String> scopes) {
    @Override
    public String toString() {
        return "OpenID Connect at " + issuer;
    }
}

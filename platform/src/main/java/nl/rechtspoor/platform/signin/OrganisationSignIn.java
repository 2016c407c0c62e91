package nl.rechtspoor.platform.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * The code flow with PKCE, kept wholly on the server. Whoever comes back becomes the account that belongs to the
 * configured claim; the server's tokens are forgotten at once, for nothing here calls that server again.
 */
final class OrganisationSignIn implements AuthenticationSuccessHandler {
    static final String REGISTRATION = "organisation";
    static final String START = "/oauth2/authorization/" + REGISTRATION;
    static final String FAILED = "/?signin=failed";

    private final OrganisationProperties properties;
    private final Accounts accounts;
    private final SignIn signIn;

    OrganisationSignIn(OrganisationProperties properties, Accounts accounts, SignIn signIn) {
        this.properties = properties;
        this.accounts = accounts;
        this.signIn = signIn;
    }

    void addTo(HttpSecurity http) throws Exception {
        var registrations = registrations();
        var requests = new DefaultOAuth2AuthorizationRequestResolver(registrations, "/oauth2/authorization");
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .authorizedClientRepository(new NoTokens())
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .loginPage("/")
                .successHandler(this)
                .failureHandler(new OrganisationUnreachable())
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <F extends OAuth2AuthorizationRequestRedirectFilter> F postProcess(F theWayThere) {
                        theWayThere.setAuthenticationFailureHandler(new OrganisationUnreachable());
                        return theWayThere;
                    }
                }));
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var id = accountOf(authentication);
        if (id.isEmpty()) {
            signIn.end(request);
            response.sendRedirect(FAILED);
            return;
        }
        signIn.begin(id, SignInMethod.ORGANISATION, request, response);
        response.sendRedirect("/");
    }

    private Optional<StaffId> accountOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof OAuth2User user
                        && user.getAttribute(properties.accountClaim()) instanceof String subject
                ? accounts.findByOidcSubject(subject)
                        .filter(account -> account.state() == Account.State.ACTIVE)
                        .map(Account::id)
                : Optional.empty();
    }

    /** The server is asked for its addresses when somebody first uses it, so that we start while it is down. */
    private ClientRegistrationRepository registrations() {
        return new SupplierClientRegistrationRepository(() -> new InMemoryClientRegistrationRepository(registration()));
    }

    private ClientRegistration registration() {
        return ClientRegistrations.fromIssuerLocation(String.valueOf(properties.issuer()))
                .registrationId(REGISTRATION)
                .clientId(properties.clientId())
                .clientSecret(properties.clientSecret())
                .scope(properties.scopes())
                .redirectUri("{baseUrl}/login/oauth2/code/" + REGISTRATION)
                .userNameAttributeName("sub")
                .build();
    }

    private static final class NoTokens implements OAuth2AuthorizedClientRepository {
        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}

package nl.rechtspoor.platform.signin;

import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import nl.rechtspoor.platform.access.AccessConfiguration;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.Proofs;
import nl.rechtspoor.platform.staff.Accounts;
import nl.rechtspoor.platform.staff.LinkAddress;
import nl.rechtspoor.platform.staff.StaffConfiguration;
import nl.rechtspoor.platform.staff.Teams;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;

/** Sign-in and sessions, the same for both sides: whoever signs in at one is signed in at the other. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(tableName = "staff.spring_session", maxInactiveIntervalInSeconds = 15 * 60)
@Import({
    AccessConfiguration.class,
    StaffConfiguration.class,
    WebSecurityConfiguration.class,
    SessionController.class,
    MeController.class,
    PasskeyController.class,
    ProofController.class
})
public class SignInConfiguration {
    @Bean
    CookieSerializer sessionCookies() {
        return new SessionCookies();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lastAccess() {
        return new LastAccess();
    }

    @Bean
    CurrentActor currentActor() {
        return new ActorOfRequest();
    }

    @Bean
    StaffSessions staffSessions(
            Accounts accounts,
            FindByIndexNameSessionRepository<? extends Session> stored,
            @Qualifier("realClock") Clock clock) {
        return new StaffSessions(accounts, stored, clock);
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        tokens.setCookiePath("/");
        return tokens;
    }

    @Bean
    SignIn signIn(StaffSessions sessions, CsrfTokenRepository csrfTokens) {
        return new SignIn(sessions, csrfTokens);
    }

    @Bean
    Passkeys passkeys(DataSource database, Accounts accounts, LinkAddress address) {
        var jdbc = JdbcClient.create(database);
        var owners = new PasskeyOwners(jdbc);
        var rows = new PasskeyRows(jdbc);
        var origin = address.origin();
        var webAuthn = new Webauthn4JRelyingPartyOperations(
                owners,
                rows,
                PublicKeyCredentialRpEntity.builder()
                        .id(origin.getHost())
                        .name("Rechtspoor")
                        .build(),
                Set.of(origin.toString()));
        // a passkey stands in for a password, so the device must have asked for a finger, a face or a code
        webAuthn.setCustomizeRequestOptions(options -> options.userVerification(UserVerificationRequirement.REQUIRED));
        return new Passkeys(webAuthn, owners, rows, accounts);
    }

    @Bean
    Proofs proofs(StaffSessions sessions, Passkeys passkeys) {
        return new SessionProofs(sessions, passkeys);
    }

    @Bean
    MeReader meReader(Accounts accounts, Teams teams, Passkeys passkeys) {
        return new MeReader(accounts, teams, passkeys);
    }

    @Bean
    SessionController.SignInOffer signInOffer(
            OrganisationProperties organisation, ObjectProvider<DemoAccounts> demonstration) {
        var demo = demonstration.getIfAvailable();
        return new SessionController.SignInOffer(
                true,
                organisation.issuer() == null
                        ? null
                        : new SessionController.OrganisationSignIn(organisation.label(), OrganisationSignIn.START),
                StaffSessions.IDLE.toSeconds(),
                demo == null || demo.accounts().isEmpty() ? null : demo.accounts());
    }
}

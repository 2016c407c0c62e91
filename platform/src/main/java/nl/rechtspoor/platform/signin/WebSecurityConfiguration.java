package nl.rechtspoor.platform.signin;

import nl.rechtspoor.platform.access.Refusal;
import nl.rechtspoor.platform.staff.Accounts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * One filter chain for everything that people do. It knows who asks, refuses forged requests and sets the headers; who may use which
 * endpoint stands at the endpoint itself.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OrganisationProperties.class)
class WebSecurityConfiguration {
    /** The public ledger knows nobody and gives out no cookie, so that any cache may keep what it answers. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain ledgerForEverybody(HttpSecurity http) throws Exception {
        return http.securityMatcher("/ledger/**")
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                        .addHeaderWriter(new ResponseHeaders()))
                .authorizeHttpRequests(requests -> requests.requestMatchers(HttpMethod.GET, "/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD, "/**")
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .build();
    }

    @Bean
    SecurityFilterChain everything(
            HttpSecurity http,
            StaffSessions sessions,
            CsrfTokenRepository csrfTokens,
            SignIn signIn,
            Accounts accounts,
            OrganisationProperties organisation,
            Environment environment)
            throws Exception {
        http.securityContext(context -> context.securityContextRepository(sessions))
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfTokens))
                .headers(headers -> headers.defaultsDisabled()
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                        .addHeaderWriter(new ResponseHeaders()))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (_, response, _) -> Refusal.NOT_SIGNED_IN.write(response))
                        .accessDeniedHandler((_, response, why) ->
                                (why instanceof CsrfException ? Refusal.CSRF : Refusal.NOT_ALLOWED).write(response)))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers(new OnManagementPort(environment))
                        .permitAll()
                        .requestMatchers("/actuator", "/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll());
        if (organisation.issuer() != null) {
            new OrganisationSignIn(organisation, accounts, signIn).addTo(http);
        }
        return http.build();
    }
}

package nl.rechtspoor.platform.signin;

import java.net.URI;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.authorization.autoconfigure.servlet.OAuth2AuthorizationServerJwtAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;

/** A real OpenID Connect server, as an organisation has one: Spring Authorization Server with two people. */
public final class OrganisationServer implements AutoCloseable {
    public static final String SECRET = "shared between the two servers";

    private final ConfigurableApplicationContext context;

    private OrganisationServer(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts a server that sends people back to that origin. */
    static OrganisationServer startFor(URI origin) {
        return startFor(origin, 0);
    }

    /** Starts it on that port, for who must know its address before it is there. */
    public static OrganisationServer startFor(URI origin, int port) {
        var client = "--spring.security.oauth2.authorizationserver.client.rechtspoor.";
        return new OrganisationServer(new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.SERVLET)
                // as arguments, which outweigh whatever settings of a program lie on the class path
                .run(
                        "--server.port=" + port,
                        "--server.servlet.session.cookie.name=ORGANISATION",
                        "--spring.main.banner-mode=off",
                        client + "registration.client-id=rechtspoor",
                        client + "registration.client-secret={noop}" + SECRET,
                        client + "registration.client-authentication-methods=client_secret_basic",
                        client + "registration.authorization-grant-types=authorization_code",
                        client + "registration.redirect-uris=" + origin.resolve("/login/oauth2/code/organisation"),
                        client + "registration.scopes=openid",
                        client + "require-proof-key=true"));
    }

    URI issuer() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        OAuth2AuthorizationServerAutoConfiguration.class,
        OAuth2AuthorizationServerJwtAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Parts {
        @Bean
        UserDetailsService people() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("subject-of-vos").password("{noop}vos").build(),
                    User.withUsername("subject-of-nobody")
                            .password("{noop}nobody")
                            .build());
        }
    }
}

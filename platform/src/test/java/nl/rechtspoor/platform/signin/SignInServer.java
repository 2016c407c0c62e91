package nl.rechtspoor.platform.signin;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.platform.access.AllowedTo;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.json.KernelJson;
import nl.rechtspoor.platform.staff.Account;
import nl.rechtspoor.platform.staff.StaffRegister;
import nl.rechtspoor.platform.testing.Browser;
import nl.rechtspoor.platform.testing.TestDatabase;
import nl.rechtspoor.platform.web.WebConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server with sign-in and staff and nothing else, on a fresh database. */
final class SignInServer implements AutoCloseable {
    static final String PASSWORD = "een zin van niemand";
    private static final TeamId TEAM = new TeamId(UUID.randomUUID());

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext context;

    private SignInServer(List<String> properties, Class<?>... more) {
        var all = new ArrayList<>(List.of("server.port=0"));
        all.add("spring.jackson.default-property-inclusion=non_null");
        all.add("spring.mvc.problemdetails.enabled=true");
        all.add("spring.main.banner-mode=off");
        all.addAll(properties);
        context = run(all, more);
        register().makeTeam(TEAM, "Team Verzonnen");
    }

    private ConfigurableApplicationContext run(List<String> properties, Class<?>... more) {
        try {
            return new SpringApplicationBuilder(Parts.class)
                    .sources(more)
                    .web(WebApplicationType.SERVLET)
                    .properties(properties.toArray(String[]::new))
                    .initializers(starting -> starting.getBeanFactory().registerSingleton("testDatabase", database))
                    .run();
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
    }

    static SignInServer start(String... properties) {
        return new SignInServer(List.of(properties));
    }

    static SignInServer startWith(Class<?>... more) {
        return new SignInServer(List.of(), more);
    }

    static SignInServer startWith(List<String> properties, Class<?>... more) {
        return new SignInServer(properties, more);
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    URI origin() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    Browser browser() {
        return new Browser(origin());
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    StaffRegister register() {
        return bean(StaffRegister.class);
    }

    JdbcClient jdbc() {
        return database.jdbc(DatabaseRole.COMMAND);
    }

    /** An account with the password of this class. */
    StaffId open(String username, Role... roles) {
        return open(username, null, roles);
    }

    StaffId open(String username, @org.jspecify.annotations.Nullable String oidcSubject, Role... roles) {
        var id = new StaffId(UUID.randomUUID());
        register()
                .open(
                        id,
                        new Account.Rights(
                                username,
                                "Iemand " + username,
                                Set.of(roles),
                                Set.of(TEAM),
                                Account.State.ACTIVE,
                                oidcSubject),
                        PASSWORD,
                        false);
        return id;
    }

    Browser signedIn(String username) {
        var browser = browser();
        if (browser.signIn(username, PASSWORD).status() != 200) {
            throw new IllegalStateException(username + " cannot sign in");
        }
        return browser;
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        ErrorMvcAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    @Import({SignInConfiguration.class, WebConfiguration.class, JuristsOnly.class})
    static class Parts {
        @Bean
        DataSource dataSource(TestDatabase database) {
            return database.as(DatabaseRole.COMMAND);
        }

        @Bean
        KernelJson kernelJson() {
            return new KernelJson();
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new JdbcTransactionManager(database);
        }
    }

    @RestController
    static class JuristsOnly {
        @GetMapping("/api/v1/jurists-only")
        @AllowedTo(Role.JURIST)
        String forJurists() {
            return "for jurists";
        }
    }
}

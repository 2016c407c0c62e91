package nl.rechtspoor.platform.staff;

import java.net.URI;
import java.time.Clock;
import javax.sql.DataSource;
import nl.rechtspoor.platform.json.KernelJson;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The staff register, through whatever connection the application has by default. */
@Configuration(proxyBeanMethods = false)
@Import({AccountController.class, StaffController.class, OneTimeLinkController.class})
public class StaffConfiguration {
    /** Passwords, links and sessions age in real time, also where a demonstration moves the clock of the cases. */
    @Bean(defaultCandidate = false)
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    Accounts accounts(DataSource database, @Qualifier("realClock") Clock clock) {
        return new Accounts(JdbcClient.create(database), clock);
    }

    @Bean
    Teams teams(DataSource database, @Qualifier("realClock") Clock clock) {
        return new Teams(JdbcClient.create(database), clock);
    }

    @Bean
    Passwords passwords(DataSource database, @Qualifier("realClock") Clock clock) {
        return new Passwords(JdbcClient.create(database), clock);
    }

    @Bean
    OneTimeLinks oneTimeLinks(DataSource database, @Qualifier("realClock") Clock clock) {
        return new OneTimeLinks(JdbcClient.create(database), clock);
    }

    @Bean
    StaffChanges staffChanges(DataSource database, @Qualifier("realClock") Clock clock) {
        var json = JsonMapper.builder().addModule(new KernelJson()).build();
        return new StaffChanges(JdbcClient.create(database), clock, json);
    }

    @Bean
    StaffRegister staffRegister(
            Accounts accounts,
            Teams teams,
            Passwords passwords,
            OneTimeLinks links,
            StaffChanges changes,
            SignedInElsewhere sessions,
            PlatformTransactionManager transactions) {
        return new StaffRegister(
                accounts, teams, passwords, links, changes, sessions, new TransactionTemplate(transactions));
    }

    /** The address at which people reach the client; links and passkeys are bound to it. */
    @Bean
    LinkAddress linkAddress(@Value("${rechtspoor.origin:http://localhost:${server.port:8080}}") URI origin) {
        return new LinkAddress(origin);
    }
}

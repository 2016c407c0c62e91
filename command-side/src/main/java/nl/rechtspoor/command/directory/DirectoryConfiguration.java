package nl.rechtspoor.command.directory;

import nl.rechtspoor.platform.commands.Claims;
import nl.rechtspoor.platform.commands.JdbcClaims;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.directory.RegisteredBodies;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory, and the claims, as the command side's role sees them. */
@Configuration(value = "commandDirectoryConfiguration", proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    @CommandDatabase
    @Primary
    RegisteredBodies commandBodies(Rules rules, @CommandDatabase JdbcClient jdbc) {
        return new RegisteredBodies(rules.directory(), jdbc);
    }

    @Bean
    Claims claims(@CommandDatabase JdbcClient jdbc) {
        return new JdbcClaims(jdbc);
    }
}

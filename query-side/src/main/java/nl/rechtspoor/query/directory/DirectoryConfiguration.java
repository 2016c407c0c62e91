package nl.rechtspoor.query.directory;

import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.directory.RegisteredBodies;
import nl.rechtspoor.platform.rules.Rules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory as the query side's role sees it. */
@Configuration(value = "queryDirectoryConfiguration", proxyBeanMethods = false)
class DirectoryConfiguration {
    @Bean
    @QueryDatabase
    Bodies queryBodies(Rules rules, @QueryDatabase JdbcClient jdbc) {
        return new RegisteredBodies(rules.directory(), jdbc);
    }
}

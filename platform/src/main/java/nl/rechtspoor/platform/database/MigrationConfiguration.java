package nl.rechtspoor.platform.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Migrates before anything connects, in the process that knows the owner's password. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class MigrationConfiguration {
    @Bean
    MigratedDatabase migratedDatabase(DatabaseProperties database) {
        String password = database.passwords().owner();
        if (password == null) {
            return new MigratedDatabase(false);
        }
        try (var owner = DataSources.pool(database.url(), DatabaseRole.OWNER, password, 2)) {
            DatabaseSetup.migrate(owner);
        }
        return new MigratedDatabase(true);
    }
}

package nl.rechtspoor.platform.database;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The signer's few connections, as a role that sees hashes and adds signatures. */
@Configuration(proxyBeanMethods = false)
@Import(MigrationConfiguration.class)
public class SignerDatabaseConfiguration {
    private static final int CONNECTIONS = 6;

    @Bean(destroyMethod = "close", defaultCandidate = false)
    @SignerDatabase
    DataSource signerDataSource(DatabaseProperties database, MigratedDatabase migrated) {
        return DataSources.pool(
                database.url(), DatabaseRole.SIGNER, database.passwords().signer(), CONNECTIONS);
    }

    @Bean(defaultCandidate = false)
    @SignerDatabase
    JdbcClient signerJdbc(@SignerDatabase DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }
}

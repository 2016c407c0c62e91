package nl.rechtspoor.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connection to the keys, which nothing but the keyring uses. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KeyDatabaseProperties.class)
public class KeyDatabaseConfiguration {
    @Bean(destroyMethod = "close", defaultCandidate = false)
    DataSource keyDatabase(KeyDatabaseProperties keys) {
        HikariDataSource pool = DataSources.pool(keys.url(), DatabaseRole.KEYS, keys.password(), keys.poolSize());
        pool.addDataSourceProperty("currentSchema", "keys");
        DatabaseSetup.migrateKeys(pool);
        return pool;
    }
}

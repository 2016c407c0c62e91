package nl.rechtspoor.allinone.postgres;

import java.io.IOException;
import java.nio.file.Path;
import nl.rechtspoor.platform.database.DatabaseProperties;
import nl.rechtspoor.platform.database.KeyDatabaseProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Starts the PostgreSQL of all-in-one before anything asks for a connection, and stops it after everything else. */
@Configuration(proxyBeanMethods = false)
public class EmbeddedPostgresConfiguration {
    private final String version;
    private final int port;

    EmbeddedPostgresConfiguration(
            @Value("${rechtspoor.postgres.version}") String version, @Value("${rechtspoor.postgres.port}") int port) {
        this.version = version;
        this.port = port;
    }

    @Bean
    DataFolder dataFolder(@Value("${rechtspoor.data}") Path folder) throws IOException {
        return DataFolder.open(folder);
    }

    @Bean
    Cluster cluster(DataFolder data) throws IOException {
        Cluster cluster = new Cluster(PostgresPrograms.unpack(data.programs(), version), data.cluster(), port);
        cluster.refuseOtherGeneration(version);
        cluster.make(data.passwordFile("postgres"));
        cluster.start();
        return cluster;
    }

    @Bean
    EmbeddedDatabases embeddedDatabases(DataFolder data, Cluster cluster) {
        EmbeddedDatabases databases = new EmbeddedDatabases(data, cluster.port());
        databases.make();
        return databases;
    }

    @Bean
    @Primary
    KeyDatabaseProperties keyDatabaseProperties(EmbeddedDatabases databases) {
        return databases.keys();
    }

    @Bean
    @Primary
    DatabaseProperties databaseProperties(EmbeddedDatabases databases) {
        return databases.main();
    }
}

package nl.rechtspoor.platform.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL for all tests of a JVM; each test class takes a fresh database of its own. */
public final class PostgresForTests {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private PostgresForTests() {}

    /** An empty database, migrated from the given locations. */
    public static DataSource freshDatabase(String... migrations) {
        var name = "test_" + DATABASES.incrementAndGet();
        JdbcClient.create(Server.RUNNING.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        var database = (PGSimpleDataSource) Server.RUNNING.getDatabase("postgres", name);
        for (var location : migrations) {
            var folder = location.substring(location.lastIndexOf('/') + 1);
            Flyway.configure()
                    .dataSource(database)
                    .locations("classpath:" + location)
                    .table("migrations_of_" + folder)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
        }
        return database;
    }

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

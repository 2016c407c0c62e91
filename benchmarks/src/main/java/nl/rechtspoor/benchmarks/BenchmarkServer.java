package nl.rechtspoor.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.DataSources;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.database.DatabaseSetup;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One PostgreSQL 18 for all programs of a run, durable as in use: fsync and synchronous commit are on. */
final class BenchmarkServer implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    private BenchmarkServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static BenchmarkServer start(Path folder) throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("programs").toFile())
                .setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "300")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start();
        var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
        for (var role : DatabaseRole.values()) {
            passwords.put(role, role.roleName());
        }
        var superuser = postgres.getPostgresDatabase();
        DatabaseSetup.createRoles(superuser, passwords);
        return new BenchmarkServer(postgres);
    }

    int port() {
        return postgres.getPort();
    }

    /** A fresh main database with every migration that is on the class path, and one for keys beside it. */
    Databases fresh(String name) {
        var superuser = postgres.getPostgresDatabase();
        DatabaseSetup.createDatabase(
                superuser, name, DatabaseRole.OWNER, DatabaseRole.COMMAND, DatabaseRole.QUERY, DatabaseRole.SIGNER);
        DatabaseSetup.createDatabase(superuser, name + "_keys", DatabaseRole.KEYS);
        DatabaseSetup.migrate(postgres.getDatabase(DatabaseRole.OWNER.roleName(), name));
        return new Databases(name);
    }

    /** What the server says of its durability, for the results. */
    String durability() {
        var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
        return "%s; fsync %s, synchronous_commit %s, full_page_writes %s"
                .formatted(
                        jdbc.sql("show server_version").query(String.class).single(),
                        jdbc.sql("show fsync").query(String.class).single(),
                        jdbc.sql("show synchronous_commit").query(String.class).single(),
                        jdbc.sql("show full_page_writes").query(String.class).single());
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }

    /** The two databases of one installation. */
    final class Databases implements AutoCloseable {
        private final String name;
        private final EnumMap<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

        private Databases(String name) {
            this.name = name;
        }

        String name() {
            return name;
        }

        String url(DatabaseRole role) {
            return "jdbc:postgresql://localhost:" + port() + "/" + name + (role == DatabaseRole.KEYS ? "_keys" : "");
        }

        DataSource as(DatabaseRole role) {
            return pools.computeIfAbsent(role, r -> DataSources.pool(url(r), r, r.roleName(), 40));
        }

        JdbcClient jdbc(DatabaseRole role) {
            return JdbcClient.create(as(role));
        }

        @Override
        public void close() {
            pools.values().forEach(HikariDataSource::close);
            var superuser = JdbcClient.create(postgres.getPostgresDatabase());
            superuser.sql("drop database " + name + " with (force)").update();
            superuser.sql("drop database " + name + "_keys with (force)").update();
        }
    }
}

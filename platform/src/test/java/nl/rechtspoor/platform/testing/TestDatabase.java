package nl.rechtspoor.platform.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.DataSources;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.database.DatabaseSetup;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * A database of its own on one real PostgreSQL per test run, with the real roles and all migrations that are on the class
 * path. A new one costs a fraction of a second, for it is a copy of a migrated template.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String TEMPLATE = "rechtspoor_template";
    private static final String KEYS_TEMPLATE = "rechtspoor_keys_template";

    private final String name;
    private final Map<DatabaseRole, HikariDataSource> pools = new EnumMap<>(DatabaseRole.class);

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A fresh, migrated, empty database; also one for keys. */
    public static TestDatabase fresh() {
        String name = "test_" + UUID.randomUUID().toString().replace("-", "");
        Server.copy(TEMPLATE, name, DatabaseRole.OWNER);
        Server.copy(KEYS_TEMPLATE, name + "_keys", DatabaseRole.KEYS);
        return new TestDatabase(name);
    }

    /** Connections as this role, as the running application makes them. */
    public DataSource as(DatabaseRole role) {
        return pools.computeIfAbsent(role, r -> DataSources.pool(url(r), r, r.roleName(), 12));
    }

    /** SQL as this role. */
    public JdbcClient jdbc(DatabaseRole role) {
        return JdbcClient.create(as(role));
    }

    /** Axon transactions as this role. */
    public TransactionManager transactions(DatabaseRole role) {
        return new SpringTransactionManager(new JdbcTransactionManager(as(role)));
    }

    /** The JDBC URL of the main database, or of the database of keys. The password of each role is its name. */
    public String url(DatabaseRole role) {
        return "jdbc:postgresql://localhost:" + Server.postgres.getPort() + "/" + name
                + (role == DatabaseRole.KEYS ? "_keys" : "");
    }

    /** The name of the main database. */
    public String name() {
        return name;
    }

    /** SQL as the one who may end other people's sessions. */
    public JdbcClient superuser() {
        return JdbcClient.create(Server.postgres.getPostgresDatabase());
    }

    /** SQL as a thief of the superuser's password would give it in the main database: no right and no trigger stops it. */
    public JdbcClient stolen() {
        var thief = new DriverManagerDataSource(url(DatabaseRole.OWNER), "postgres", "postgres");
        var withoutTriggers = new Properties();
        withoutTriggers.setProperty("options", "-c session_replication_role=replica");
        thief.setConnectionProperties(withoutTriggers);
        return JdbcClient.create(thief);
    }

    /** The properties with which an application context uses this database. */
    public String[] properties() {
        return new String[] {
            "rechtspoor.database.url=" + url(DatabaseRole.COMMAND),
            "rechtspoor.database.passwords.command=" + DatabaseRole.COMMAND.roleName(),
            "rechtspoor.database.passwords.query=" + DatabaseRole.QUERY.roleName(),
            "rechtspoor.database.passwords.signer=" + DatabaseRole.SIGNER.roleName(),
            "rechtspoor.database.pool-size=12",
            // a busy machine may need longer than a second for what a test relies on
            "rechtspoor.answers.patience=PT60S"
        };
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
        pools.clear();
    }

    private static final class Server {
        static final EmbeddedPostgres postgres = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setPort(FreePort.take())
                        // ten seconds, if nobody says otherwise, are too few where much else begins at the same time
                        .setPGStartupWait(Duration.ofMinutes(3))
                        .setServerConfig("max_connections", "400")
                        .setServerConfig("max_locks_per_transaction", "256")
                        .start();
                migrateTemplates(postgres);
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void migrateTemplates(EmbeddedPostgres postgres) {
            var passwords = new EnumMap<DatabaseRole, String>(DatabaseRole.class);
            for (DatabaseRole role : DatabaseRole.values()) {
                passwords.put(role, role.roleName());
            }
            DataSource superuser = postgres.getPostgresDatabase();
            DatabaseSetup.createRoles(superuser, passwords);
            DatabaseSetup.createDatabase(
                    superuser,
                    TEMPLATE,
                    DatabaseRole.OWNER,
                    DatabaseRole.COMMAND,
                    DatabaseRole.QUERY,
                    DatabaseRole.SIGNER);
            DatabaseSetup.createDatabase(superuser, KEYS_TEMPLATE, DatabaseRole.KEYS);
            DatabaseSetup.migrate(postgres.getDatabase(DatabaseRole.OWNER.roleName(), TEMPLATE));
            DatabaseSetup.migrateKeys(postgres.getDatabase(DatabaseRole.KEYS.roleName(), KEYS_TEMPLATE));
        }

        static synchronized void copy(String template, String name, DatabaseRole owner) {
            JdbcClient.create(postgres.getPostgresDatabase())
                    .sql("create database " + name + " template " + template + " owner " + owner.roleName())
                    .update();
        }
    }
}

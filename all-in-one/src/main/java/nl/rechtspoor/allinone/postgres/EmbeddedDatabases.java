package nl.rechtspoor.allinone.postgres;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.database.DatabaseRole.KEYS;
import static nl.rechtspoor.platform.database.DatabaseRole.OWNER;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.DatabaseProperties;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.database.DatabaseSetup;
import nl.rechtspoor.platform.database.KeyDatabaseProperties;
import nl.rechtspoor.platform.start.StartRefused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The roles and databases in our own PostgreSQL, each with a password of its own. */
final class EmbeddedDatabases {
    private static final String SUPERUSER = "postgres";
    private static final String STARTING_UP = "57P03";
    private static final Duration RECOVERY = Duration.ofMinutes(5);
    private static final Duration RECOVERY_LOOK = Duration.ofMillis(200);
    private static final int CONNECTIONS_PER_ROLE = 32;
    private static final int CONNECTIONS_FOR_KEYS = 8;
    private final DataFolder data;
    private final int port;

    EmbeddedDatabases(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    /** Makes what is missing, and lets every role in with the password in its file. */
    void make() {
        DataSource superuser = new DriverManagerDataSource(url(SUPERUSER), SUPERUSER, data.password(SUPERUSER));
        awaitRecovery(superuser);
        refuseOtherServer(superuser);
        DatabaseSetup.createRoles(
                superuser,
                Arrays.stream(DatabaseRole.values()).collect(Collectors.toMap(Function.identity(), this::password)));
        DatabaseSetup.createDatabase(superuser, DatabaseSetup.MAIN, OWNER, COMMAND, QUERY, SIGNER);
        DatabaseSetup.createDatabase(superuser, DatabaseSetup.KEYS, KEYS);
    }

    DatabaseProperties main() {
        return new DatabaseProperties(
                url(DatabaseSetup.MAIN),
                CONNECTIONS_PER_ROLE,
                new DatabaseProperties.Passwords(
                        password(OWNER), password(COMMAND), password(QUERY), password(SIGNER)));
    }

    KeyDatabaseProperties keys() {
        return new KeyDatabaseProperties(url(DatabaseSetup.KEYS), password(KEYS), CONNECTIONS_FOR_KEYS);
    }

    private String url(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database;
    }

    private String password(DatabaseRole role) {
        return data.password(role.roleName());
    }

    /** A server that was killed replays its log before it lets anybody in; one that is taken over may still be at it. */
    private static void awaitRecovery(DataSource superuser) {
        long giveUp = System.nanoTime() + RECOVERY.toNanos();
        while (true) {
            try (Connection connection = superuser.getConnection()) {
                connection.isValid(1);
                return;
            } catch (SQLException e) {
                if (!STARTING_UP.equals(e.getSQLState()) || System.nanoTime() > giveUp) {
                    throw new StartRefused(
                            "The database does not let anybody in (SQL state " + e.getSQLState() + ").",
                            "Its own words are in the folder log next to its files.");
                }
                LockSupport.parkNanos(RECOVERY_LOOK.toNanos());
            }
        }
    }

    private void refuseOtherServer(DataSource superuser) {
        Path served = Path.of(JdbcClient.create(superuser)
                .sql("show data_directory")
                .query(String.class)
                .single());
        if (!served.normalize().equals(data.cluster())) {
            throw new StartRefused(
                    "The database on port %d keeps its files in %s and not in %s."
                            .formatted(port, served, data.cluster()),
                    "Stop that one, or choose another port with RECHTSPOOR_DATABASE_PORT.");
        }
    }
}

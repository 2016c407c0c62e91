package nl.rechtspoor.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import nl.rechtspoor.platform.start.StartRefused;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings a PostgreSQL server to the shape that both sides expect: roles, two databases, and every schema by its own
 * migrations. All of it can run again at every start and changes nothing that is already there.
 */
public final class DatabaseSetup {
    /** The database of events, views and all else but keys. */
    public static final String MAIN = "rechtspoor";
    /** The database of the keys of personal values. */
    public static final String KEYS = "rechtspoor_keys";

    /** In the order in which they may refer to each other. A schema without migrations on the class path stays empty. */
    private static final List<String> SCHEMAS = List.of("staff", "access_log", "events", "work", "views", "statistics");

    private static final List<String> SCHEMAS_WITH_PROCESSORS = List.of("work", "views");

    private static final Set<MigrationState> UNKNOWN = Set.of(
            MigrationState.FUTURE_SUCCESS,
            MigrationState.FUTURE_FAILED,
            MigrationState.MISSING_SUCCESS,
            MigrationState.MISSING_FAILED);

    private DatabaseSetup() {}

    /** Makes the roles, or gives those that exist the passwords of this start. Needs a connection that may create roles. */
    public static void createRoles(DataSource superuser, Map<DatabaseRole, String> passwords) {
        var jdbc = JdbcClient.create(superuser);
        for (DatabaseRole role : DatabaseRole.values()) {
            boolean exists = jdbc.sql("select exists (select from pg_roles where rolname = ?)")
                    .param(role.roleName())
                    .query(Boolean.class)
                    .single();
            String statement = jdbc.sql("select format('%s role %I login password %L', ?, ?, ?)")
                    .params(exists ? "alter" : "create", role.roleName(), passwords.get(role))
                    .query(String.class)
                    .single();
            jdbc.sql(statement).update();
        }
    }

    /** Makes a database unless it exists. Nobody but its owner and those it names may connect. */
    public static void createDatabase(DataSource superuser, String name, DatabaseRole owner, DatabaseRole... guests) {
        var jdbc = JdbcClient.create(superuser);
        boolean exists = jdbc.sql("select exists (select from pg_database where datname = ?)")
                .param(name)
                .query(Boolean.class)
                .single();
        if (!exists) {
            jdbc.sql("create database \"" + name + "\" owner " + owner.roleName())
                    .update();
        }
        jdbc.sql("revoke connect, temporary on database \"" + name + "\" from public")
                .update();
        for (DatabaseRole guest : guests) {
            jdbc.sql("grant connect on database \"" + name + "\" to " + guest.roleName())
                    .update();
        }
    }

    /** Brings every schema of the main database up to date. Needs a connection as its owner, and all roles. */
    public static void migrate(DataSource owner) {
        refuseMissingRoles(owner);
        SCHEMAS.forEach(schema -> open(owner, schema));
        SCHEMAS.forEach(schema -> migrate(owner, schema, schema, "schema_history"));
        SCHEMAS_WITH_PROCESSORS.forEach(schema -> migrate(owner, schema, "processing", "processing_schema_history"));
    }

    private static void refuseMissingRoles(DataSource owner) {
        var jdbc = JdbcClient.create(owner);
        for (DatabaseRole role : List.of(DatabaseRole.COMMAND, DatabaseRole.QUERY, DatabaseRole.SIGNER)) {
            boolean exists = jdbc.sql("select exists (select from pg_roles where rolname = ?)")
                    .param(role.roleName())
                    .query(Boolean.class)
                    .single();
            if (!exists) {
                throw new StartRefused(
                        "The database server has no role " + role.roleName() + ".",
                        "Make it as docker/postgres/roles.sh does; docs/operations/README.md says how.");
            }
        }
    }

    /** Brings the database of keys up to date. Needs a connection as its owner. */
    public static void migrateKeys(DataSource keys) {
        migrate(keys, "keys", "keys", "schema_history");
    }

    /**
     * Makes the schema and says whose it is by default: `work` is the command side's, `views` the query side's, `staff`
     * serves both. In `events`, `access_log` and `statistics` each migration grants what it must and no more.
     */
    private static void open(DataSource owner, String schema) {
        var jdbc = JdbcClient.create(owner);
        jdbc.sql("create schema if not exists " + schema).update();
        for (DatabaseRole role : switch (schema) {
            case "work" -> List.of(DatabaseRole.COMMAND);
            case "views" -> List.of(DatabaseRole.QUERY);
            case "staff" -> List.of(DatabaseRole.COMMAND, DatabaseRole.QUERY);
            default -> List.<DatabaseRole>of();
        }) {
            jdbc.sql("grant usage on schema " + schema + " to " + role.roleName())
                    .update();
            jdbc.sql("alter default privileges in schema " + schema
                            + " grant select, insert, update, delete, truncate on tables to " + role.roleName())
                    .update();
            jdbc.sql("alter default privileges in schema " + schema + " grant usage on sequences to " + role.roleName())
                    .update();
        }
    }

    private static void migrate(DataSource owner, String schema, String folder, String historyTable) {
        if (!hasMigrations(folder)) {
            return;
        }
        var flyway = Flyway.configure()
                .dataSource(owner)
                .schemas(schema)
                .table(historyTable)
                .locations("classpath:db/migration/" + folder)
                // each feature counts in a range of its own, so a newer number may already be there
                .outOfOrder(true)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load();
        if (isWholeHere(folder)) {
            refuseNewer(flyway, schema);
        }
        flyway.migrate();
    }

    /** Going on with a schema that one does not know could spoil what a newer version has put there. */
    private static void refuseNewer(Flyway flyway, String schema) {
        for (var done : flyway.info().applied()) {
            if (UNKNOWN.contains(done.getState())) {
                throw new StartRefused(
                        "The data was written by a newer version of Rechtspoor: its schema %s has change %s, which this one does not know."
                                .formatted(schema, done.getVersion()),
                        "Start that version, or a later one.");
            }
        }
    }

    /** The query side alone knows only the platform's part of the schema work, and so can not say what is newer in it. */
    private static boolean isWholeHere(String folder) {
        return !folder.equals("work") || DatabaseSetup.class.getResource("/db/migration/work/whole.txt") != null;
    }

    private static boolean hasMigrations(String folder) {
        try {
            return new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/" + folder + "/*.sql")
                            .length
                    > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

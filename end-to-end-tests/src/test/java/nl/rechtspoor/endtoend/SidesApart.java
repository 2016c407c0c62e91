package nl.rechtspoor.endtoend;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.platform.testing.FreePort;
import org.jspecify.annotations.Nullable;

/**
 * The command side, the query side and the signer as three processes on one PostgreSQL, set up as the compose file does: the roles by the
 * same script, the passwords by the same secret files, the same settings in the environment.
 */
final class SidesApart implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);
    private static final Map<String, String> SECRETS = Map.of(
            "rechtspoor.database.passwords.owner", "owner",
            "rechtspoor.database.passwords.command", "command",
            "rechtspoor.database.passwords.query", "query",
            "rechtspoor.database.passwords.signer", "signer",
            "rechtspoor.key-database.password", "keys");

    private final Path folder;
    private final EmbeddedPostgres postgres;
    private final Side command;
    private final Side query;
    private final @Nullable DatabaseLine line;
    private Side signer;
    private @Nullable Side second;

    private record Side(Process process, URI address, Path output) {}

    private SidesApart(Path folder, boolean onALine) throws IOException, SQLException, InterruptedException {
        this.folder = folder;
        this.postgres = EmbeddedPostgres.builder()
                .setPort(FreePort.take())
                .setPGStartupWait(START)
                .start();
        this.line = onALine ? new DatabaseLine(postgres.getPort()) : null;
        makeRoles();
        this.command = launchCommandSide("command-side", line == null ? postgres.getPort() : line.port());
        awaitHealth(command);
        this.query =
                launch("query-side", "query-side", Set.of("owner", "query", "keys"), keysFolder(), postgres.getPort());
        awaitHealth(query);
        startSigner();
    }

    static SidesApart start(Path folder) throws IOException, SQLException, InterruptedException {
        return new SidesApart(folder, false);
    }

    /** The same, with a line between the command side and the database that can be cut. */
    static SidesApart startOnALine(Path folder) throws IOException, SQLException, InterruptedException {
        return new SidesApart(folder, true);
    }

    /** Between the first command side and the database. */
    DatabaseLine line() {
        return Objects.requireNonNull(line);
    }

    /** Starts a second command side on the same database and keys, and answers its address. */
    URI secondCommandSide() throws IOException, InterruptedException {
        second = launchCommandSide("second-command-side", postgres.getPort());
        awaitHealth(second);
        return second.address();
    }

    /** The number of the first command side's process. */
    long commandSidePid() {
        return command.process().pid();
    }

    Connection superuser() throws SQLException {
        return postgres.getDatabase("postgres", "rechtspoor").getConnection();
    }

    void startSigner() throws IOException, InterruptedException {
        signer = launch(
                "signer",
                "signer",
                Set.of("signer"),
                Map.of("RECHTSPOOR_SIGNER_FOLDER", signerFolder().toString()),
                postgres.getPort());
        awaitHealth(signer);
    }

    void stopSigner() {
        signer.process().destroy();
        signer.process().onExit().join();
    }

    URI signer() {
        return signer.address();
    }

    /** The folder that the signer alone is told of. */
    Path signerFolder() {
        return folder.resolve("signer");
    }

    /** Whether a role may enter a database with its password. */
    boolean mayEnter(String role, String database) throws SQLException {
        try (var connection =
                DriverManager.getConnection(url(postgres.getPort(), database), "rechtspoor_" + role, password(role))) {
            return connection.isValid(5);
        } catch (SQLException e) {
            if (e.getSQLState().equals("42501")) {
                return false;
            }
            throw e;
        }
    }

    private Map<String, String> keysFolder() {
        return Map.of("RECHTSPOOR_KEYS_FOLDER", folder.resolve("keys").toString());
    }

    URI commandSide() {
        return command.address();
    }

    URI querySide() {
        return query.address();
    }

    /** What the command side has printed. */
    String output() throws IOException {
        return Files.readString(command.output());
    }

    /** How many events are sealed. */
    long sealed() throws SQLException {
        try (var connection = superuser();
                var count = connection.createStatement().executeQuery("select count(*) from events.ledger")) {
            count.next();
            return count.getLong(1);
        }
    }

    /** Puts a letter of a processor that nobody runs any more among the dead letters of a side; answers its id. */
    String deadLetter(String schema) throws SQLException {
        String id = UUID.randomUUID().toString();
        try (var connection = postgres.getDatabase("postgres", "rechtspoor").getConnection();
                var insert = connection.prepareStatement(
                        "insert into " + schema + ".dead_letter_entry (dead_letter_id, processing_group,"
                                + " sequence_identifier, sequence_index, message_type, event_identifier, time_stamp,"
                                + " payload_type, payload, enqueued_at, cause_type) values (?, ?, 'case', 0, 'EVENT',"
                                + " 'event', ?, 'case-opened', '{}', ?, 'java.lang.IllegalStateException')")) {
            insert.setString(1, id);
            insert.setString(2, "a processor that is no more");
            insert.setString(3, "2026-01-05T10:00:00Z");
            insert.setString(4, "2026-01-05T10:00:00Z");
            insert.executeUpdate();
        }
        return id;
    }

    @Override
    public void close() throws IOException {
        stopSigner();
        var running = Stream.of(query, command, second)
                .filter(Objects::nonNull)
                .map(Side::process)
                .toList();
        running.forEach(Process::destroy);
        running.forEach(process -> process.onExit().join());
        if (line != null) {
            line.close();
        }
        postgres.close();
    }

    /** Runs the SQL of the script that PostgreSQL's image runs. */
    private void makeRoles() throws IOException, SQLException {
        String script = Files.readString(Path.of("../docker/postgres/roles.sh"));
        String sql = script.replaceAll("(?s).*<<'SQL'\n(.*)\nSQL.*", "$1");
        for (String role : List.of("owner", "command", "query", "signer", "keys")) {
            sql = sql.replace(":'" + role + "'", "'" + password(role) + "'");
        }
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (String one : sql.split(";")) {
                statement.execute(one);
            }
        }
    }

    private Side launchCommandSide(String name, int database) throws IOException {
        return launch("command-side", name, Set.of("owner", "command", "keys"), keysFolder(), database);
    }

    /** Starts a side with its secrets, and settings that it shares with nobody. */
    private Side launch(String side, String name, Set<String> its, Map<String, String> settings, int database)
            throws IOException {
        Path secrets = Files.createDirectories(folder.resolve(name + "-secrets"));
        for (var secret : SECRETS.entrySet()) {
            if (its.contains(secret.getValue())) {
                Files.writeString(secrets.resolve(secret.getKey()), password(secret.getValue()));
            }
        }
        Path output = folder.resolve(name + ".txt");
        int port = FreePort.take();
        ProcessBuilder program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-jar",
                        jar(side).toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        program.environment()
                .putAll(Map.of(
                        "RECHTSPOOR_SECRETS", secrets.toString(),
                        "RECHTSPOOR_DATABASE_URL", url(database, "rechtspoor"),
                        "RECHTSPOOR_KEYDATABASE_URL", url(database, "rechtspoor_keys"),
                        "RECHTSPOOR_PORT", String.valueOf(port)));
        if (line == null) {
            // a busy machine may need longer than a second for what a test relies on
            program.environment().put("RECHTSPOOR_ANSWERS_PATIENCE", "PT60S");
        }
        program.environment().putAll(settings);
        return new Side(program.start(), URI.create("http://localhost:" + port), output);
    }

    /** A silent line is given up after some seconds, in place of half a minute, so that a test may be silent often. */
    private String url(int port, String database) {
        String timeout = line == null ? "" : "?socketTimeout=8";
        return "jdbc:postgresql://localhost:" + port + "/" + database + timeout;
    }

    private static String password(String role) {
        return "only-for-this-test-" + role;
    }

    private static void awaitHealth(Side side) throws IOException, InterruptedException {
        long giveUp = System.nanoTime() + START.toNanos();
        while (!isUp(side)) {
            if (!side.process().isAlive() || System.nanoTime() > giveUp) {
                side.process().destroyForcibly();
                throw new IllegalStateException("it did not start:\n" + Files.readString(side.output()));
            }
            Thread.sleep(200);
        }
    }

    private static boolean isUp(Side side) throws InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(side.address().resolve("/actuator/health"))
                .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(question, HttpResponse.BodyHandlers.ofString())
                    .body()
                    .contains("\"status\":\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar(String side) throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(Path.of("..", side, "target"), side + "-*-app.jar")) {
            return found.iterator().next().toAbsolutePath().normalize();
        }
    }
}

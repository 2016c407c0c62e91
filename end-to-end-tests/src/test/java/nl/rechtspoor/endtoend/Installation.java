package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.rechtspoor.platform.testing.FreePort;

/** An all-in-one in a process of its own, on free ports and a data folder of its own. */
final class Installation implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final int databasePort;
    private final Program program;
    private Process process;
    private Path output;

    private Installation(Path data, Program program) throws IOException {
        this.data = data;
        this.program = program;
        this.port = FreePort.take();
        this.databasePort = FreePort.take();
        this.output = data.resolve("output-0.txt");
        this.process = launch();
    }

    /** Starts it from its jar and waits until it is ready. */
    static Installation start(Path data, String... options) throws IOException, InterruptedException {
        return start(data, new ProgramJar(List.of(options)));
    }

    /** Starts it and waits until it is ready. */
    static Installation start(Path data, Program program) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var installation = new Installation(data, program);
        installation.awaitReady();
        return installation;
    }

    URI address() {
        return URI.create("http://localhost:" + port);
    }

    /** Everything the program has printed since its last start. */
    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the program as {@code kill -9} does; its PostgreSQL goes on alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The number of the process that runs now. */
    long pid() {
        return process.pid();
    }

    int databasePort() {
        return databasePort;
    }

    /** The number of the database's first process, as its own file tells. */
    long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip());
    }

    /** Ends it as Ctrl+C does, and waits until it has ended. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Ends every process of the database as {@code kill -9} does. */
    void killDatabase() throws IOException, InterruptedException {
        ProcessHandle postmaster = ProcessHandle.of(databasePid()).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            for (int i = 0; i < 100 && each.isAlive(); i++) {
                Thread.sleep(20);
            }
        }
    }

    /** Starts it again on the same data and ports. */
    void startAgain() throws IOException, InterruptedException {
        output = data.resolve("output-" + System.nanoTime() + ".txt");
        process = launch();
        awaitReady();
    }

    /** A connection of the database's superuser to one of its databases. */
    Connection superuser(String database) throws SQLException, IOException {
        String password =
                Files.readString(data.resolve("secrets/postgres.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://localhost:" + databasePort + "/" + database, "postgres", password);
    }

    /** One number that the database tells its superuser. */
    long count(String question) throws SQLException, IOException {
        try (var database = superuser("rechtspoor");
                var statement = database.createStatement();
                var row = statement.executeQuery(question)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** The status of the answer to whether it is well; 0 where there is none. */
    int health() throws InterruptedException {
        var ask = HttpRequest.newBuilder(address().resolve("/actuator/health")).build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException nobodyThere) {
            return 0;
        }
    }

    /** Ends everything: nothing may write into a folder that is being cleared away. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(START.toMinutes(), TimeUnit.MINUTES)) {
                kill();
                killDatabase();
            }
        } catch (IOException databaseIsNotThere) {
            // then there is nothing to end
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        return program.on(data, port, databasePort)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private void awaitReady() throws InterruptedException {
        long giveUp = System.nanoTime() + START.toNanos();
        while (!output().contains("Rechtspoor is ready")) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the program ended with " + process.exitValue() + ":\n" + output());
            }
            if (System.nanoTime() > giveUp) {
                process.destroyForcibly();
                throw new IllegalStateException("not ready within " + START + ":\n" + output());
            }
            Thread.sleep(100);
        }
    }
}

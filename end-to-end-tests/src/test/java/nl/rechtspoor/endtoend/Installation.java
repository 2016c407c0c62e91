package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An all-in-one in a process of its own, on free ports and a data folder of its own. */
final class Installation implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(3);

    private final Path data;
    private final int port;
    private final int databasePort;
    private final List<String> options;
    private Process process;
    private Path output;

    private Installation(Path data, List<String> options) throws IOException {
        this.data = data;
        this.options = options;
        this.port = freePort();
        this.databasePort = freePort();
        this.output = data.resolve("output-0.txt");
        this.process = launch();
    }

    /** Starts it and waits until it is ready. */
    static Installation start(Path data, String... options) throws IOException, InterruptedException {
        Files.createDirectories(data);
        var installation = new Installation(data, List.of(options));
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

    /** Ends every process of the database as {@code kill -9} does. */
    void killDatabase() throws IOException, InterruptedException {
        String pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                .getFirst()
                .strip();
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
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

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:+UseSerialGC");
        command.add("-Xmx1g");
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-jar");
        command.add(program().toString());
        command.add("--server.port=" + port);
        command.add("--rechtspoor.data=" + data);
        command.add("--rechtspoor.postgres.port=" + databasePort);
        command.addAll(options);
        return new ProcessBuilder(command)
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

    private static Path program() throws IOException {
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(Path.of("../all-in-one/target"), "all-in-one-*-app.jar")) {
            for (Path jar : found) {
                return jar.toAbsolutePath().normalize();
            }
        }
        throw new IllegalStateException("all-in-one is not built: run these tests with mvn verify from the root");
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

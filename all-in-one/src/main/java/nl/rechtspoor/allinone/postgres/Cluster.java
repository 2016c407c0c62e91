package nl.rechtspoor.allinone.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.platform.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * One running PostgreSQL on one folder. It outlives a killed application and is then taken over by the next; when it
 * dies itself, it is started again.
 */
final class Cluster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Cluster.class);
    /** Stands for whichever port is free. */
    private static final int ANY_PORT = 0;

    private static final int CONNECT_MILLIS = 500;
    private static final List<String> SETTINGS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=100",
            "listen_addresses=localhost",
            "password_encryption=scram-sha-256",
            "idle_in_transaction_session_timeout=10s",
            "lock_timeout=5s",
            "logging_collector=on",
            "log_file_mode=0600",
            // what an error quotes is a row, and rows are nobody's business in a log
            "log_error_verbosity=terse",
            "log_min_error_statement=panic",
            "shared_buffers=256MB");

    private final PostgresPrograms programs;
    private final Path folder;
    private final Path startLog;
    private int port;
    private volatile boolean closing;

    Cluster(PostgresPrograms programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.startLog = folder.resolveSibling("postgres-start.log");
        this.port = port;
    }

    /** Makes the cluster if there is none yet. Half a cluster, left by an interrupted first start, is made anew. */
    void make(Path superuserPassword) throws IOException {
        if (Files.exists(folder)) {
            return;
        }
        IO.println("Making the database in " + folder + " (only at the first start)");
        Path unfinished = folder.resolveSibling("postgres-unfinished");
        FileSystemUtils.deleteRecursively(unfinished);
        int exit = programs.run(
                startLog,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        if (exit != 0) {
            throw new StartRefused(
                    "PostgreSQL could not make its folder " + folder + ".",
                    "Its own words are at the end of " + startLog + ".");
        }
        Files.move(unfinished, folder);
    }

    /** Refuses a folder that another generation of PostgreSQL wrote: its files can't be read by this one. */
    void refuseOtherGeneration(String version) throws IOException {
        Path file = folder.resolve("PG_VERSION");
        String ours = version.substring(0, version.indexOf('.'));
        if (Files.exists(file) && !Files.readString(file).strip().equals(ours)) {
            throw new StartRefused(
                    "The data folder was written by PostgreSQL %s and this Rechtspoor carries PostgreSQL %s."
                            .formatted(Files.readString(file).strip(), ours),
                    "Start the version of Rechtspoor that wrote it. Nothing was changed.");
        }
    }

    /** Starts the server, or takes over the one that a killed application left running. */
    void start() throws IOException {
        Optional<Postmaster> left = Postmaster.of(folder);
        if (port == ANY_PORT) {
            port = left.isPresent() ? left.get().port() : freePort();
        }
        if (left.isPresent() && left.get().port() != port) {
            stop();
            left = Optional.empty();
        }
        if (left.isEmpty()) {
            if (answers()) {
                throw new StartRefused(
                        "Port " + port + ", which is meant for the database, is taken by another program.",
                        "Stop that program, or choose another port with RECHTSPOOR_DATABASE_PORT.");
            }
            launch();
        } else {
            log.info("The database was still running; it is taken over");
        }
        watch();
    }

    private void launch() throws IOException {
        String options = "-p " + port + " -c unix_socket_directories='' -c " + String.join(" -c ", SETTINGS);
        String[] arguments = {
            "start", "-w", "-t", "300", "-D", folder.toString(), "-l", startLog.toString(), "-o", options
        };
        if (programs.run(startLog, "pg_ctl", arguments) != 0) {
            // the processes of a killed server may need a moment to notice
            pause();
            boolean startedMeanwhile = Postmaster.of(folder).isPresent();
            if (!startedMeanwhile && programs.run(startLog, "pg_ctl", arguments) != 0) {
                throw new StartRefused(
                        "The database in " + folder + " does not start.",
                        "Its own words are at the end of " + startLog + " and in the folder log next to its files.");
            }
        }
    }

    private void watch() throws IOException {
        Postmaster.of(folder)
                .ifPresent(server -> server.process()
                        .onExit()
                        .thenRun(() -> Thread.ofPlatform()
                                .name("database-again")
                                .daemon()
                                .start(this::startAgain)));
    }

    /** Tries until it works: whatever kept the database from starting may have been mended meanwhile. */
    private void startAgain() {
        while (!closing) {
            log.error("The database stopped by itself; starting it again");
            try {
                launch();
                watch();
                return;
            } catch (IOException | StartRefused e) {
                log.error("The database could not be started again; trying once more", e);
                pause();
            }
        }
    }

    private void stop() throws IOException {
        programs.run(startLog, "pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", folder.toString());
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLIS);
            return true;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(2_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    int port() {
        return port;
    }

    @Override
    public void close() throws IOException {
        closing = true;
        stop();
    }
}

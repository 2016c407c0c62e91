package nl.rechtspoor.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import nl.rechtspoor.platform.database.DataSources;
import nl.rechtspoor.platform.database.DatabaseRole;

/** The same rows into the same indexes with nothing around them: pgbench where it is installed, else a JDBC loop. */
final class RawInsert {
    private static final String TABLE = """
            create table if not exists raw_event (
                global_index         bigint generated always as identity (cache 1) primary key,
                event_identifier     varchar(36)  not null unique,
                aggregate_identifier varchar(36)  not null,
                sequence_number      bigint       not null,
                type                 varchar(64)  not null,
                time_stamp           varchar(40)  not null,
                payload_type         varchar(128) not null,
                payload_revision     varchar(16)  not null,
                payload              bytea        not null,
                meta_data            bytea        not null,
                unique (aggregate_identifier, sequence_number))
            """;
    private static final String INSERT = """
            insert into raw_event (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data)
            select gen_random_uuid()::text, a.id, n, 'case', '2026-06-01T09:00:00.000Z', 'note-added', '1',
              decode(repeat('ab', 560), 'hex'), decode(repeat('cd', 230), 'hex')
            from (select gen_random_uuid()::text as id) a, generate_series(1, %d) n
            """;
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    private final BenchmarkServer.Databases databases;
    private final int port;
    private final Optional<Path> pgbench;

    RawInsert(BenchmarkServer.Databases databases, int port) {
        this.databases = databases;
        this.port = port;
        this.pgbench = find();
        databases
                .jdbc(DatabaseRole.OWNER)
                .sql("create schema if not exists raw")
                .update();
        databases
                .jdbc(DatabaseRole.OWNER)
                .sql("alter role rechtspoor_owner in database " + databases.name() + " set search_path = raw")
                .update();
        try (var pool = pool(1)) {
            org.springframework.jdbc.core.simple.JdbcClient.create(pool)
                    .sql(TABLE)
                    .update();
        }
    }

    String name() {
        return pgbench.isPresent() ? "raw insert (pgbench)" : "raw insert (a JDBC loop, pgbench is not installed)";
    }

    /** Transactions per second, each with this number of rows. */
    double transactions(int rows, int clients, Duration time) throws Exception {
        return pgbench.isPresent() ? withPgbench(pgbench.get(), rows, clients, time) : withJdbc(rows, clients, time);
    }

    private double withPgbench(Path program, int rows, int clients, Duration time) throws Exception {
        var script = Files.createTempFile("raw", ".sql");
        Files.writeString(script, INSERT.formatted(rows).replace('\n', ' ') + ";\n");
        var builder = new ProcessBuilder(
                program.toString(),
                "-n",
                "-M",
                "prepared",
                "-h",
                "localhost",
                "-p",
                Integer.toString(port),
                "-U",
                DatabaseRole.OWNER.roleName(),
                "-c",
                Integer.toString(clients),
                "-j",
                Integer.toString(Math.min(clients, 2)),
                "-T",
                Long.toString(time.toSeconds()),
                "-f",
                script.toString(),
                databases.name());
        builder.environment().put("PGPASSWORD", DatabaseRole.OWNER.roleName());
        var process = builder.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(10, TimeUnit.SECONDS);
        var rate = RATE.matcher(output);
        if (!rate.find()) {
            throw new IOException("pgbench said: " + output);
        }
        return Double.parseDouble(rate.group(1));
    }

    private double withJdbc(int rows, int clients, Duration time) throws Exception {
        var done = new LongAdder();
        try (var pool = pool(clients);
                var threads = Executors.newFixedThreadPool(clients)) {
            long end = System.nanoTime() + time.toNanos();
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                running.add(threads.submit(() -> {
                    try (Connection connection = pool.getConnection();
                            PreparedStatement insert = connection.prepareStatement(INSERT.formatted(rows))) {
                        while (System.nanoTime() < end) {
                            insert.executeUpdate();
                            done.increment();
                        }
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
        return done.sum() / (time.toMillis() / 1000.0);
    }

    private com.zaxxer.hikari.HikariDataSource pool(int size) {
        return DataSources.pool(
                databases.url(DatabaseRole.OWNER), DatabaseRole.OWNER, DatabaseRole.OWNER.roleName(), size);
    }

    private static Optional<Path> find() {
        var path = System.getenv().getOrDefault("PATH", "");
        return Pattern.compile(":")
                .splitAsStream(path)
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

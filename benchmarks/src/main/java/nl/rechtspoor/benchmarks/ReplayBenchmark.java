package nl.rechtspoor.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import nl.rechtspoor.platform.database.DatabaseRole;
import tools.jackson.databind.JsonNode;

/** How fast a view is replayed from the first event, and how fast a program could be that only copies columns. */
final class ReplayBenchmark {
    private static final String UPSERT = """
            insert into copied as old (case_id, version, last_position) values (?, ?, ?)
            on conflict (case_id) do update set version = excluded.version, last_position = excluded.last_position
            where old.version < excluded.version
            """;

    private final Installation installation;

    ReplayBenchmark(Installation installation) {
        this.installation = installation;
    }

    void run(Results results) throws Exception {
        results.section(
                "Replaying a view, in events per second",
                "By the operator's own order (POST /operations/comparisons), on one thread beside the live view, which goes on serving. The plain loop reads the sealed stream with a cursor and writes version and position of each case in batches of 500; it neither deserialises nor decides.");
        results.head("view", "events", "seconds", "events per second");
        plain(results);
        var admin = installation.signedIn("admin");
        for (var processor : new String[] {"audit-cases", "case-access", "worklist", "case-search"}) {
            replay(results, admin, processor);
        }
        all(results, admin);
        results.end();
    }

    static void replay(Results results, Browser admin, String processor) throws InterruptedException {
        var id = admin.post("/operations/comparisons", Map.of("processor", processor), null)
                .get(0)
                .get("id")
                .asString();
        long first = -1;
        long begin = 0;
        while (true) {
            var order = find(admin, id);
            long position = order.get("position").asLong();
            if (position >= 0 && first < 0) {
                first = position;
                begin = System.nanoTime();
            }
            if (position >= order.get("target").asLong() || order.hasNonNull("finishedAt")) {
                if (order.hasNonNull("failure")) {
                    throw new IllegalStateException(processor + ": " + order.get("failure"));
                }
                row(results, processor, position - first, System.nanoTime() - begin);
                break;
            }
            Thread.sleep(20);
        }
        while (!find(admin, id).hasNonNull("finishedAt")) {
            Thread.sleep(100);
        }
    }

    private void all(Results results, Browser admin) throws InterruptedException {
        long last = installation.settled(Duration.ofHours(1)) + 1;
        long begin = System.nanoTime();
        var orders = admin.post("/operations/comparisons", Map.of(), null);
        for (var order : orders) {
            while (!find(admin, order.get("id").asString()).hasNonNull("finishedAt")) {
                Thread.sleep(100);
            }
        }
        row(
                results,
                "all %d views, one after another, and compared".formatted(orders.size()),
                last,
                System.nanoTime() - begin);
    }

    private static JsonNode find(Browser admin, String id) {
        for (var order : admin.get("/operations/comparisons", null)) {
            if (order.get("id").asString().equals(id)) {
                return order;
            }
        }
        throw new IllegalStateException("the order is gone");
    }

    private void plain(Results results) throws Exception {
        var owner = installation.databases().as(DatabaseRole.OWNER);
        try (Connection reading = owner.getConnection();
                Connection writing = owner.getConnection()) {
            writing.createStatement()
                    .execute(
                            "create table if not exists copied (case_id text primary key, version bigint, last_position bigint)");
            reading.setAutoCommit(false);
            writing.setAutoCommit(false);
            long begin = System.nanoTime();
            long count = 0;
            try (PreparedStatement select = reading.prepareStatement(
                            "select global_index, aggregate_identifier, sequence_number, payload, meta_data from events.es_stream order by global_index");
                    PreparedStatement upsert = writing.prepareStatement(UPSERT)) {
                select.setFetchSize(500);
                try (ResultSet row = select.executeQuery()) {
                    var batch = new java.util.LinkedHashMap<String, long[]>();
                    while (row.next()) {
                        batch.put(row.getString(2), new long[] {row.getLong(3), row.getLong(1)});
                        if (++count % 500 == 0) {
                            write(writing, upsert, batch);
                        }
                    }
                    write(writing, upsert, batch);
                }
            }
            row(results, "plain JDBC cursor and batch upsert", count, System.nanoTime() - begin);
            reading.rollback();
        }
    }

    private static void write(Connection writing, PreparedStatement upsert, Map<String, long[]> batch)
            throws Exception {
        for (var row : batch.entrySet()) {
            upsert.setString(1, row.getKey());
            upsert.setLong(2, row.getValue()[0]);
            upsert.setLong(3, row.getValue()[1]);
            upsert.addBatch();
        }
        upsert.executeBatch();
        writing.commit();
        batch.clear();
    }

    private static void row(Results results, String view, long events, long nanos) {
        double seconds = nanos / 1e9;
        results.row(
                view,
                "%,d".formatted(events),
                Results.number(seconds),
                Results.number(events / Math.max(seconds, 1e-9)));
    }
}

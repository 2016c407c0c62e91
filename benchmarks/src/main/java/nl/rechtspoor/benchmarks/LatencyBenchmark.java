package nl.rechtspoor.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import nl.rechtspoor.platform.database.DatabaseRole;

/** From the command to the answer to the worklist, while so many commands arrive per second, whatever becomes of them. */
final class LatencyBenchmark {
    private static final int PER_SECOND = 50;
    private static final int CASES = 100;

    private final BenchmarkServer server;
    private final Duration time;
    private final List<Double> answered = Collections.synchronizedList(new ArrayList<>());
    private final List<Double> visible = Collections.synchronizedList(new ArrayList<>());
    private final LongAdder failed = new LongAdder();
    private final List<Double> both = Collections.synchronizedList(new ArrayList<>());

    LatencyBenchmark(BenchmarkServer server, Effort effort) {
        this.server = server;
        this.time = effort.each().multipliedBy(5);
    }

    void run(Results results) throws Exception {
        try (var databases = server.fresh("latency");
                var installation = Installation.start(databases)) {
            var jurist = installation.signedIn("jurist");
            var cases = new ArrayList<OpenCase>();
            for (int i = 0; i < CASES; i++) {
                cases.add(open(jurist));
            }
            // an office's server runs for weeks; what it does while its code is still being compiled says little about
            // it
            load(jurist, cases, time);
            answered.clear();
            visible.clear();
            both.clear();
            failed.reset();
            load(jurist, cases, time);
            results.section(
                    "From a command to the worklist, in milliseconds, at %d commands per second".formatted(PER_SECOND),
                    "%d notes over HTTP, at even distances whatever becomes of the ones before. An answer is given when the event is committed and sealed. Then the worklist is asked for that position and must show it. %d commands failed."
                            .formatted(both.size(), failed.sum()));
            results.head("step", "p50", "p95", "p99");
            row(results, "command → answer (committed and sealed)", answered);
            row(results, "answer → worklist shows it", visible);
            row(results, "command → worklist shows it", both);
            row(results, "decided → sealed (by the times in the database)", sealing(databases));
            results.end();
        }
    }

    /** A case and the version that the jurist last saw. */
    static final class OpenCase {
        final String id;
        long version;

        OpenCase(String id, long version) {
            this.id = id;
            this.version = version;
        }
    }

    static OpenCase open(Browser jurist) {
        var check = jurist.post("/conflict-checks", Map.of("names", List.of(), "phones", List.of()), null);
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", "PHONE");
        body.put("askerRole", "PARENT");
        body.put("urgency", "NORMAL");
        body.put("summary", "A plainly fictional school does not let a pupil in.");
        body.put(
                "classification",
                Map.of(
                        "areas", List.of("EDU-ADM"),
                        "articles", List.of("CRC-28"),
                        "primaryArticle", "CRC-28",
                        "groups", List.of()));
        body.put("conflictCheckId", check.get("id").asString());
        body.put("parties", List.of());
        body.put("assignToMe", true);
        var answer = jurist.post("/cases", body, null);
        return new OpenCase(answer.get("id").asString(), answer.get("version").asLong());
    }

    private void load(Browser jurist, List<OpenCase> cases, Duration howLong) throws Exception {
        long commands = howLong.toSeconds() * PER_SECOND;
        try (var clock = Executors.newSingleThreadScheduledExecutor();
                var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (long i = 0; i < commands; i++) {
                var one = cases.get((int) (i % cases.size()));
                clock.schedule(
                        () -> senders.submit(() -> note(jurist, one)), i * 1_000 / PER_SECOND, TimeUnit.MILLISECONDS);
            }
            clock.shutdown();
            clock.awaitTermination(howLong.toSeconds() + 60, TimeUnit.SECONDS);
        }
    }

    private void note(Browser jurist, OpenCase one) {
        synchronized (one) {
            try {
                write(jurist, one);
            } catch (IllegalStateException e) {
                failed.increment();
                one.version =
                        jurist.get("/cases/" + one.id, null).get("version").asLong();
            }
        }
    }

    private void write(Browser jurist, OpenCase one) {
        long begin = System.nanoTime();
        var answer = jurist.post("/cases/" + one.id + "/notes", Map.of("text", "A note of a benchmark."), one.version);
        one.version = answer.get("version").asLong();
        long told = System.nanoTime();
        jurist.get("/worklist?view=mine&size=1", answer.get("position").asLong());
        long seen = System.nanoTime();
        answered.add((told - begin) / 1e6);
        visible.add((seen - told) / 1e6);
        both.add((seen - begin) / 1e6);
    }

    private static List<Double> sealing(BenchmarkServer.Databases databases) {
        return databases.jdbc(DatabaseRole.OWNER).sql("""
                        select extract(epoch from sealed_at - cast(time_stamp as timestamptz)) * 1000 from events.es_stream
                        where payload_type = 'note-added'
                        """).query(Double.class).list();
    }

    private static void row(Results results, String step, List<Double> times) {
        results.row(
                step,
                Results.number(Results.percentile(times, 50)),
                Results.number(Results.percentile(times, 95)),
                Results.number(Results.percentile(times, 99)));
    }
}

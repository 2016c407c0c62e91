package nl.rechtspoor.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import nl.rechtspoor.platform.database.DatabaseRole;

/** Opening a case file and pages of the worklist among more and more cases, and replaying the views of them all. */
final class ReadingBenchmark {
    private static final int WARM_UP = 50;
    private static final int REQUESTS = 300;

    private final BenchmarkServer server;
    private final Effort effort;
    private final List<String[]> pages = new ArrayList<>();

    ReadingBenchmark(BenchmarkServer server, Effort effort) {
        this.server = server;
        this.effort = effort;
    }

    void run(Results results) throws Exception {
        try (var databases = server.fresh("reading");
                var installation = Installation.start(databases)) {
            var cases = new GeneratedCases(installation);
            for (int number : effort.cases()) {
                cases.fillUpTo(number);
                installation.settled(Duration.ofHours(1));
                databases.jdbc(DatabaseRole.OWNER).sql("analyze").update();
                pages(installation, number);
            }
            results.section(
                    "Opening pages, in milliseconds",
                    "Each of %d requests over HTTP on the same machine, one after another, with the whole answer read. The jurist has up to 500 cases, the team up to 5,000; the case file is another one each time."
                            .formatted(REQUESTS));
            results.head("page", "cases", "p50", "p95");
            pages.forEach(results::row);
            results.end();
            new BundleBenchmark(installation).run(results);
            new ReplayBenchmark(installation).run(results);
        }
    }

    private void pages(Installation installation, int number) {
        var jurist = installation.signedIn("jurist");
        var senior = installation.signedIn("senior");
        var random = new Random(7);
        measure("worklist, mine", number, () -> jurist.get("/worklist?view=mine", null));
        measure("worklist, team", number, () -> jurist.get("/worklist?view=team", null));
        measure("worklist, all (a senior)", number, () -> senior.get("/worklist?view=all", null));
        measure(
                "case file",
                number,
                () -> senior.get("/cases/" + GeneratedCases.caseNumber(random.nextInt(number)), null));
    }

    private void measure(String page, int number, Runnable request) {
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + REQUESTS; i++) {
            long begin = System.nanoTime();
            request.run();
            if (i >= WARM_UP) {
                times.add((System.nanoTime() - begin) / 1e6);
            }
        }
        pages.add(new String[] {
            page,
            "%,d".formatted(number),
            Results.number(Results.percentile(times, 50)),
            Results.number(Results.percentile(times, 95))
        });
        System.out.println("   " + String.join("  ", pages.getLast()));
    }
}

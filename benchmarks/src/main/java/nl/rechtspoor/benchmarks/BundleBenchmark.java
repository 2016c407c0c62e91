package nl.rechtspoor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.ledger.bundle.VerifyLedger;
import nl.rechtspoor.platform.database.DatabaseRole;

/** Taking along a case of 150 events with its proofs, and checking it as a stranger would: with a Java of its own. */
final class BundleBenchmark {
    private static final int EVENTS = 150;
    private static final int ROUNDS = 20;
    private static final int WARM_UP = 3;

    private final Installation installation;

    BundleBenchmark(Installation installation) {
        this.installation = installation;
    }

    void run(Results results) throws Exception {
        var jurist = installation.signedIn("jurist");
        String caseId = longCase(jurist);
        long size = installation.settled(Duration.ofMinutes(10)) + 1;
        waitUntilSigned(size);
        var folder = Files.createTempDirectory("benchmark-bundle");
        var exports = new ArrayList<Double>();
        var checks = new ArrayList<Double>();
        var both = new ArrayList<Double>();
        long bytes = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            var file = folder.resolve("case-" + round + ".zip");
            long begin = System.nanoTime();
            jurist.download("/cases/" + caseId + "/bundle?log=false", file);
            long exported = System.nanoTime();
            check(file);
            long checked = System.nanoTime();
            bytes = Files.size(file);
            if (round >= WARM_UP) {
                exports.add((exported - begin) / 1e6);
                checks.add((checked - exported) / 1e6);
                both.add((checked - begin) / 1e6);
            }
        }
        results.section(
                "A case of %d events, taken along and checked, in milliseconds".formatted(EVENTS),
                "From a ledger of %,d entries, %d times, over HTTP; a bundle of %,d bytes without the entries of other cases. The check is `java -jar verify-ledger.jar`, the start of its Java included."
                        .formatted(size, ROUNDS, bytes));
        results.head("step", "p50", "p95");
        row(results, "export", exports);
        row(results, "check", checks);
        row(results, "both", both);
        results.end();
    }

    private static String longCase(Browser jurist) {
        var opened = LatencyBenchmark.open(jurist);
        while (opened.version < EVENTS - 1) {
            opened.version = jurist.post(
                            "/cases/" + opened.id + "/notes", Map.of("text", "A note of a benchmark."), opened.version)
                    .get("version")
                    .asLong();
        }
        return opened.id;
    }

    private void waitUntilSigned(long size) throws InterruptedException {
        var owner = installation.databases().jdbc(DatabaseRole.OWNER);
        while (owner.sql("select coalesce(max(size), 0) from events.signed_checkpoint")
                        .query(Long.class)
                        .single()
                < size) {
            Thread.sleep(200);
        }
    }

    private static void check(Path bundle) throws IOException, InterruptedException {
        var verifier = Path.of(VerifyLedger.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var command = List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                verifier.toString(),
                VerifyLedger.class.getName(),
                "--lines",
                bundle.toString());
        int outcome = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start()
                .waitFor();
        if (outcome != 0) {
            throw new IllegalStateException("the bundle does not hold: " + outcome);
        }
    }

    private static void row(Results results, String step, List<Double> times) {
        results.row(step, Results.number(Results.percentile(times, 50)), Results.number(Results.percentile(times, 95)));
    }
}

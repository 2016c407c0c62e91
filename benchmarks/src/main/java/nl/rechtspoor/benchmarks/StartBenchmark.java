package nl.rechtspoor.benchmarks;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** How long ./rechtspoor run takes to the first page, and how much memory it then holds. */
final class StartBenchmark {
    private static final int PORT = 21_795;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss:\\s+(\\d+) kB");

    private final Path project;

    StartBenchmark(Path project) {
        this.project = project.toAbsolutePath();
    }

    void run(Results results) throws Exception {
        var script = project.resolve("rechtspoor");
        if (!Files.isExecutable(script)) {
            throw new IllegalStateException("run this from the project's folder: " + script + " is not there");
        }
        // builds what is not built yet, and trains the cache that later starts use, so that neither is measured
        start(script, Files.createTempDirectory("build"));
        awaitCache();
        var data = Files.createTempDirectory("start");
        results.section(
                "Starting everything, and memory",
                "`./rechtspoor run --empty` until the first page answers, everything being built. Memory is what the system counts for the processes (PSS: shared pages are shared out), a few seconds after the start.");
        results.head("start", "seconds", "JVM, MB", "PostgreSQL, MB");
        row(results, "first start, makes the database", start(script, data));
        row(results, "second start", start(script, data));
        row(results, "third start", start(script, data));
        results.end();
    }

    private void awaitCache() throws InterruptedException {
        for (int i = 0; i < 1_200 && !Files.exists(project.resolve("all-in-one/target/launch/app.aot")); i++) {
            Thread.sleep(100);
        }
    }

    private record Started(double seconds, double jvm, double postgres) {}

    private Started start(Path script, Path data) throws Exception {
        var log = File.createTempFile("start", ".log");
        var builder = new ProcessBuilder(
                script.toString(), "run", "--empty", "--port", Integer.toString(PORT), "--data", data.toString());
        builder.environment().put("RECHTSPOOR_DATABASE_PORT", Integer.toString(PORT + 1));
        builder.directory(project.toFile());
        long begin = System.nanoTime();
        var process = builder.redirectErrorStream(true).redirectOutput(log).start();
        try {
            awaitFirstPage(process, log);
            double seconds = (System.nanoTime() - begin) / 1e9;
            Thread.sleep(5_000);
            return new Started(seconds, memory(data, "java"), memory(data, "postgres"));
        } finally {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            awaitEnd(data);
        }
    }

    private static void awaitFirstPage(Process process, File log) throws Exception {
        var page = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/"))
                .build();
        long until = System.nanoTime() + LONGEST.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(20);
                }
            }
        }
        throw new IllegalStateException("it did not start; see " + log);
    }

    /** Of all processes that work on this data folder, and their children. */
    private static double memory(Path data, String program) {
        return ProcessHandle.allProcesses()
                        .filter(process -> worksOn(process, data)
                                || process.parent()
                                        .filter(parent -> worksOn(parent, data))
                                        .isPresent())
                        .filter(process -> process.info().command().orElse("").endsWith(program))
                        .mapToLong(StartBenchmark::proportional)
                        .sum()
                / 1024.0;
    }

    private static boolean worksOn(ProcessHandle process, Path data) {
        return process.info().commandLine().orElse("").contains(data.toString());
    }

    private static long proportional(ProcessHandle process) {
        try {
            var found = PROPORTIONAL.matcher(Files.readString(Path.of("/proc/" + process.pid() + "/smaps_rollup")));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException elsewhere) {
            return 0; // no such file on other systems, or the process is gone
        }
    }

    private static void awaitEnd(Path data) throws InterruptedException {
        for (int i = 0; i < 300 && ProcessHandle.allProcesses().anyMatch(process -> worksOn(process, data)); i++) {
            Thread.sleep(100);
        }
    }

    private static void row(Results results, String start, Started started) {
        results.row(
                start,
                Results.number(started.seconds()),
                Results.number(started.jvm()),
                started.postgres() == 0 ? "not measured" : Results.number(started.postgres()));
    }
}

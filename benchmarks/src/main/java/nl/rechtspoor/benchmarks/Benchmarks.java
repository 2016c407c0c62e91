package nl.rechtspoor.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** {@code Benchmarks quick|full [folder] [results.md]}: measures one thing after another on one PostgreSQL. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var effort = Effort.of(arguments.length > 0 ? arguments[0] : "quick");
        if (System.getProperty("bench.only", "").equals("signals")) {
            signals(effort, arguments);
            return;
        }
        if (System.getProperty("bench.only", "").equals("statistics")) {
            statistics(effort, arguments);
            return;
        }
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("benchmarks");
        var results = new Results();
        results.title("What was measured");
        try (var server = BenchmarkServer.start(folder)) {
            results.section(
                    "How",
                    "A %s run on %s, with %d processors and Java %s, %s. PostgreSQL %s."
                            .formatted(
                                    effort.name(),
                                    LocalDate.now(),
                                    Runtime.getRuntime().availableProcessors(),
                                    Runtime.version(),
                                    System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                                    server.durability()),
                    "Medians of %d rounds of %d s each after a warm-up; rounds of all engines are interleaved. Read the ratios; the figures belong to this machine."
                            .formatted(effort.rounds(), effort.each().toSeconds()));
            if (isAsked("append")) {
                new AppendBenchmark(server, effort).run(results);
            }
            if (isAsked("latency")) {
                new LatencyBenchmark(server, effort).run(results);
            }
            if (isAsked("reading")) {
                new ReadingBenchmark(server, effort).run(results);
            }
            if (isAsked("statistics")) {
                new StatisticsBenchmark(effort).run(results, server);
            }
        }
        if (isAsked("ledger")) {
            new LedgerBenchmark().run(results);
        }
        if (isAsked("start")) {
            new StartBenchmark(Path.of("")).run(results);
        }
        if (isAsked("signals")) {
            new SignalsBenchmark(effort).run(results);
        }
        if (arguments.length > 2) {
            results.write(Path.of(arguments[2]));
        }
    }

    /** Asked for alone, it needs no database and leaves what else was written down. */
    private static void signals(Effort effort, String... arguments) throws IOException {
        var results = new Results();
        results.section(
                "Signals: how",
                "A %s run of `./rechtspoor bench signals` on %s, at commit %s, with %d processors and Java %s, %s. The seeds are in the program, so the shares come out the same everywhere; only the seconds belong to this machine."
                        .formatted(
                                effort.name(),
                                LocalDate.now(),
                                System.getProperty("bench.commit", "unknown"),
                                Runtime.getRuntime().availableProcessors(),
                                Runtime.version(),
                                System.getProperty("os.name") + " " + System.getProperty("os.arch")));
        new SignalsBenchmark(effort).run(results);
        if (arguments.length > 2) {
            results.replaceIn(Path.of(arguments[2]), "Signals");
        }
    }

    /** Asked for alone, it leaves what else was written down. */
    private static void statistics(Effort effort, String... arguments) throws Exception {
        var folder = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("benchmarks");
        var results = new Results();
        try (var server = BenchmarkServer.start(folder)) {
            results.section(
                    "Statistics: how", how(effort, "statistics"), "PostgreSQL %s.".formatted(server.durability()));
            new StatisticsBenchmark(effort).run(results, server);
        }
        if (arguments.length > 2) {
            results.replaceIn(Path.of(arguments[2]), "Statistics");
        }
    }

    private static String how(Effort effort, String part) {
        return "A %s run of `./rechtspoor bench %s` on %s, at commit %s, with %d processors and Java %s, %s. The seeds are in the program, so what is counted comes out the same everywhere; only the times belong to this machine."
                .formatted(
                        effort.name(),
                        part,
                        LocalDate.now(),
                        System.getProperty("bench.commit", "unknown"),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    }

    /** Parts can be chosen by {@code -Dbench.only=append,latency}; without it all are measured. */
    private static boolean isAsked(String part) {
        var only = System.getProperty("bench.only", "");
        return only.isBlank() || List.of(only.split(",")).contains(part);
    }
}

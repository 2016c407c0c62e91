package nl.rechtspoor.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** {@code Benchmarks quick|full [folder] [results.md]}: measures one thing after another on one PostgreSQL. */
public final class Benchmarks {
    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        var effort = Effort.of(arguments.length > 0 ? arguments[0] : "quick");
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
            new AppendBenchmark(server, effort).run(results);
        }
        if (arguments.length > 2) {
            results.write(Path.of(arguments[2]));
        }
    }
}

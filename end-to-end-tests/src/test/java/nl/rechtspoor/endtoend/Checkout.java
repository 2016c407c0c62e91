package nl.rechtspoor.endtoend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A checkout that was built and never started: the script, and the program unpacked where the script puts it. */
record Checkout(Path root) {
    static Checkout make(Path root) throws IOException, InterruptedException {
        var checkout = new Checkout(root);
        Files.createDirectories(checkout.launch());
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        Files.copy(Path.of("../rechtspoor"), root.resolve("rechtspoor"));
        var jar = ProgramJar.find();
        var app = checkout.launch().resolve("app");
        var unpacked = new ProcessBuilder(
                        ProgramJar.java().toString(),
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--destination",
                        app.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (unpacked != 0) {
            throw new IllegalStateException(jar + " could not be unpacked");
        }
        Files.move(app.resolve(jar.getFileName()), app.resolve("rechtspoor.jar"));
        Files.writeString(checkout.launch().resolve("built"), "");
        return checkout;
    }

    /** {@code ./rechtspoor run} with these options. Every process writes down where its classes come from. */
    Program running(String... options) {
        return (data, port, databasePort) -> {
            var command =
                    new ArrayList<>(List.of("bash", root.resolve("rechtspoor").toString(), "run"));
            command.addAll(List.of("--port", String.valueOf(port), "--data", data.toString()));
            command.addAll(List.of(options));
            var script = new ProcessBuilder(command);
            script.environment().put("JAVA_HOME", System.getProperty("java.home"));
            script.environment().put("RECHTSPOOR_DATABASE_PORT", String.valueOf(databasePort));
            script.environment().put("JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + root + "/classes-%p.txt");
            return script;
        };
    }

    /** Waits until the first start has written the cache of loaded classes. */
    void awaitCache() throws InterruptedException {
        for (int i = 0; i < 3_000; i++) {
            if (Files.exists(launch().resolve("app.aot")) && !Files.exists(launch().resolve("training"))) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no cache was written");
    }

    /** Where a process had the program's own classes from. */
    List<String> sourcesOfOwnClasses(long pid) throws IOException {
        try (var lines = Files.lines(root.resolve("classes-" + pid + ".txt"))) {
            return lines.filter(line -> line.matches(".*\\bnl\\.rechtspoor\\.[\\w.]+ source: .*"))
                    .map(line -> line.replaceFirst(".* source: ", ""))
                    .toList();
        }
    }

    private Path launch() {
        return root.resolve("all-in-one/target/launch");
    }
}

package nl.rechtspoor.endtoend;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Has stories of the folder {@code browser} told in a real Chromium. */
final class BrowserStories {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private BrowserStories() {}

    /** Where the browser is, in words for whoever has none. */
    static String browser() {
        return CHROMIUM.toString();
    }

    static boolean isBrowserPresent() {
        return Files.isExecutable(CHROMIUM);
    }

    /**
     * Whether all of them ended well.
     *
     * @param stories parts of their file names; none for all
     * @param environment what the installation has that stories need to know
     */
    static boolean tell(Installation installation, List<String> stories, Map<String, String> environment)
            throws IOException, InterruptedException {
        var told = new ArrayList<>(List.of("npx", "playwright", "test"));
        told.addAll(stories);
        return npm(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), installation, environment)
                && npm(List.of("npx", "tsc", "--noEmit"), installation, environment)
                && npm(told, installation, environment);
    }

    private static boolean npm(List<String> command, Installation installation, Map<String, String> environment)
            throws IOException, InterruptedException {
        // not inherited: the test runner talks to this process over its own standard input and output
        var builder = new ProcessBuilder(command)
                .directory(Path.of("browser").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("RECHTSPOOR_URL", installation.address().toString());
        builder.environment().put("CHROMIUM", CHROMIUM.toString());
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(System.out::println);
        }
        return process.waitFor() == 0;
    }
}

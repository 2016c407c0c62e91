package nl.rechtspoor.endtoend;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Has stories of the folder {@code browser} told in a real Chromium. */
final class BrowserStories {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    private static final Path WANTED = Path.of("browser", "package-lock.json");
    private static final Path INSTALLED = Path.of("browser", "node_modules", ".installed-package-lock.json");
    private static final Path INSTALLING = Path.of("target", "browser-installing");

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
     * @param name under which the results are kept, another one than that of any other telling
     * @param stories parts of their file names; none for all; options of Playwright too
     * @param environment what the installation has that stories need to know
     */
    static boolean tell(String name, Installation installation, List<String> stories, Map<String, String> environment)
            throws IOException, InterruptedException {
        var told = new ArrayList<>(List.of("npx", "playwright", "test"));
        told.addAll(stories);
        var all = new HashMap<>(environment);
        all.put("RECHTSPOOR_URL", installation.address().toString());
        all.put("RECHTSPOOR_TOLD", name);
        return isInstalled() && npm(List.of("npx", "tsc", "--noEmit"), Map.of()) && npm(told, all);
    }

    /** Installs what the stories are told with, one after another: installing takes away what is there. */
    private static boolean isInstalled() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLING.getParent());
        try (var channel = FileChannel.open(INSTALLING, CREATE, WRITE);
                var _ = channel.lock()) {
            if (Files.exists(INSTALLED) && Files.mismatch(INSTALLED, WANTED) == -1) {
                return true;
            }
            boolean isInstalled = npm(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"), Map.of());
            if (isInstalled) {
                Files.copy(WANTED, INSTALLED, StandardCopyOption.REPLACE_EXISTING);
            }
            return isInstalled;
        }
    }

    private static boolean npm(List<String> command, Map<String, String> environment)
            throws IOException, InterruptedException {
        // not inherited: the test runner talks to this process over its own standard input and output
        var builder = new ProcessBuilder(command)
                .directory(Path.of("browser").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.environment().put("CHROMIUM", CHROMIUM.toString());
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(System.out::println);
        }
        return process.waitFor() == 0;
    }
}

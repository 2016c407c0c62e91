package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.rechtspoor.platform.signin.OrganisationServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the stories of the folder {@code browser} in a real Chromium against an all-in-one with the demo cast and no demo
 * year. Without a Chromium it is skipped on a developer's machine and fails in CI.
 */
class BrowserStoriesIT {
    private static final Path CHROMIUM = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));

    @TempDir
    static Path folder;

    private static Installation installation;
    private static OrganisationServer organisation;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        boolean present = Files.isExecutable(CHROMIUM);
        if (System.getenv("CI") != null) {
            assertThat(present).as("Chromium at %s", CHROMIUM).isTrue();
        }
        assumeTrue(present, "no Chromium at " + CHROMIUM + "; say where it is with CHROMIUM");
        int port = Installation.freePort();
        installation = Installation.start(
                folder,
                "--rechtspoor.demo.enabled=true",
                "--rechtspoor.demo.year=false",
                // another site than localhost, as an organisation's server is
                "--rechtspoor.oidc.issuer=http://127.0.0.1:" + port,
                "--rechtspoor.oidc.client-secret=" + OrganisationServer.SECRET,
                "--rechtspoor.oidc.label=Stichting Verzonnen");
        organisation = OrganisationServer.startFor(installation.address(), port);
        PoisonousPatterns.in(installation);
    }

    @AfterAll
    static void stop() {
        if (organisation != null) {
            organisation.close();
        }
        if (installation != null) {
            installation.close();
        }
    }

    @Test
    void every_story_ends_well_in_a_real_browser() throws IOException, InterruptedException {
        assertThat(npm(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")))
                .isZero();
        assertThat(npm(List.of("npx", "tsc", "--noEmit"))).isZero();
        var stories = new ArrayList<>(List.of("npx", "playwright", "test"));
        // -Drechtspoor.stories=account tells those alone
        stories.addAll(List.of(System.getProperty("rechtspoor.stories", "").split(" ")));
        stories.removeIf(String::isBlank);
        assertThat(npm(stories)).isZero();
    }

    private static int npm(List<String> command) throws IOException, InterruptedException {
        // not inherited: the test runner talks to this process over its own standard input and output
        var builder = new ProcessBuilder(command)
                .directory(Path.of("browser").toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true);
        builder.environment().put("RECHTSPOOR_URL", installation.address().toString());
        builder.environment().put("RECHTSPOOR_OIDC", "yes");
        builder.environment().put("RECHTSPOOR_POISON", "yes");
        builder.environment().put("CHROMIUM", CHROMIUM.toString());
        builder.environment().put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Process process = builder.start();
        try (BufferedReader output = process.inputReader()) {
            output.lines().forEach(System.out::println);
        }
        return process.waitFor();
    }
}

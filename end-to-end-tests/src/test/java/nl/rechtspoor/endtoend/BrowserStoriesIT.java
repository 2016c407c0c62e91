package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rechtspoor.platform.signin.OrganisationServer;
import nl.rechtspoor.platform.testing.FreePort;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the stories of the folder {@code browser} in a real Chromium against an all-in-one with the demo cast and no demo
 * year; this class the first half of them, {@link BrowserStoriesContinuedIT} the other half beside it. Without a Chromium it is skipped on a developer's machine and fails in CI.
 */
class BrowserStoriesIT {
    @TempDir
    static Path folder;

    private static Installation installation;
    private static OrganisationServer organisation;

    @BeforeAll
    static void start() throws IOException, InterruptedException, SQLException {
        boolean present = BrowserStories.isBrowserPresent();
        if (System.getenv("CI") != null) {
            assertThat(present).as("Chromium at %s", BrowserStories.browser()).isTrue();
        }
        assumeTrue(present, "no Chromium at " + BrowserStories.browser() + "; say where it is with CHROMIUM");
        int port = FreePort.take();
        installation = Installation.start(
                folder,
                "--rechtspoor.demo.enabled=true",
                "--rechtspoor.demo.year=false",
                // a busy machine may need longer than a second for what a story relies on
                "--rechtspoor.answers.patience=PT60S",
                // a story asks for detection once it is ready; what was half told would keep its key silent
                "--rechtspoor.detection.pause=PT12H",
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
        // -Drechtspoor.stories=account tells those alone
        var chosen = Stream.of(System.getProperty("rechtspoor.stories", "").split(" "))
                .filter(story -> !story.isBlank())
                .toList();
        assumeTrue(chosen.isEmpty() || half() == 1, "the chosen stories are told by the first half");
        var stories = chosen.isEmpty() ? List.of("--shard=%d/2".formatted(half())) : chosen;
        assertThat(BrowserStories.tell(
                        "half-" + half(),
                        installation,
                        stories,
                        Map.of("RECHTSPOOR_OIDC", "yes", "RECHTSPOOR_POISON", "yes")))
                .isTrue();
    }

    /** Which half of the files with stories this class tells. */
    int half() {
        return 1;
    }
}

package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells the story of thirty children where a month was released before, so that a campaign may say how many asked for help. */
class ReleasedFiguresIT {
    @TempDir
    Path folder;

    @Test
    void a_campaign_tells_figures_that_passed_the_check_in_a_real_browser() throws Exception {
        assumeTrue(BrowserStories.isBrowserPresent(), "no Chromium at " + BrowserStories.browser());
        try (var installation = Installation.start(
                folder,
                "--rechtspoor.demo.enabled=true",
                "--rechtspoor.demo.year=false",
                // a busy machine may need longer than a second for what a story relies on
                "--rechtspoor.answers.patience=PT60S",
                "--rechtspoor.detection.pause=PT12H",
                "--rechtspoor.statistics.pause=PT1S")) {
            PastReports.ofRootedChildrenIn(installation);

            assertThat(BrowserStories.tell(
                            "figures", installation, List.of("kinderpardon"), Map.of("RECHTSPOOR_PAST", "yes")))
                    .isTrue();
        }
    }
}

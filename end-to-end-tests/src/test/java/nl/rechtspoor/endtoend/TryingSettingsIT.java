package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tells the story of trying settings of detection in an installation that has a past; the others begin with none. */
class TryingSettingsIT {
    @TempDir
    Path folder;

    @Test
    void settings_are_tried_on_a_year_of_reports_in_a_real_browser() throws Exception {
        assumeTrue(BrowserStories.isBrowserPresent(), "no Chromium at " + BrowserStories.browser());
        try (var installation = Installation.start(
                folder,
                "--rechtspoor.demo.enabled=true",
                "--rechtspoor.demo.year=false",
                // a busy machine may need longer than a second for what a story relies on
                "--rechtspoor.answers.patience=PT60S")) {
            PastReports.in(installation);

            assertThat(BrowserStories.tell(
                            "settings", installation, List.of("what-if"), Map.of("RECHTSPOOR_PAST", "yes")))
                    .isTrue();
        }
    }
}

package nl.rechtspoor.query.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.statistics.series.DetectionSettings;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.signals.PersistentRise;
import nl.rechtspoor.statistics.signals.SuddenRise;
import org.junit.jupiter.api.Test;

class DetectionRulesTest {
    @Test
    void the_rules_that_come_with_the_program_are_what_was_measured() {
        var rules = Rules.load().detection().on(LocalDate.of(2026, 11, 27));
        var settings = DetectionSettings.of(rules, Map.of(), List.of(), List.of());

        assertThat(settings.version()).isEqualTo("DETECTION-NL-1@2026-01-01");
        assertThat(settings.falseShare()).isEqualTo(0.05);
        assertThat(settings.sudden()).isEqualTo(new SuddenRise(3, 0.01));
        assertThat(settings.lasting()).isEqualTo(PersistentRise.DOUBLING);
        assertThat(settings.lastingForGrave()).isEqualTo(PersistentRise.DOUBLING_OF_GRAVE);
        assertThat(settings.levels()).isEqualTo(Set.of(Level.values()));
        assertThat(settings.graveArticles()).contains("CRC-37");
    }
}

package nl.rechtspoor.platform.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import nl.rechtspoor.kernel.rules.RuleVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnRulesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    @TempDir
    Path folder;

    @Test
    void an_own_edition_of_detection_holds_from_its_first_day_and_what_held_before_stays() {
        put("detection/2027-01-01.json", detection("2027-01-01", 0.1, "CRC-37"));

        var rules = Rules.load(folder).detection();

        assertThat(rules.on(LocalDate.of(2026, 12, 31)).version())
                .isEqualTo(new RuleVersion("DETECTION-NL-1@2026-01-01"));
        var own = rules.on(LocalDate.of(2027, 1, 1));
        assertThat(own.version()).isEqualTo(new RuleVersion("DETECTION-NL-1@2027-01-01"));
        assertThat(own.falseShare()).isEqualTo(0.1);
        assertThat(own.settingsHash())
                .isNotEqualTo(rules.on(TODAY).settingsHash())
                .hasSize(64);
    }

    @Test
    void the_hash_is_of_what_was_chosen_whatever_the_edition_is_called() {
        var shipped = Rules.load().detection().on(TODAY);
        var edition = Rules.load().retention().on(TODAY).edition();

        assertThat(shipped.with(edition, shipped.choices()).settingsHash()).isEqualTo(shipped.settingsHash());
    }

    @Test
    void without_a_folder_the_rules_are_those_of_the_program() {
        assertThat(Rules.load(folder.resolve("none"))).isEqualTo(Rules.load());
        assertThat(Rules.load(folder)).isEqualTo(Rules.load());
    }

    @Test
    void rules_that_come_from_law_cannot_be_set_by_a_file() {
        put("consent/2027-01-01.json", "{}");

        refused("remove consent");
    }

    @Test
    void what_nobody_may_choose_stops_the_start() {
        put("detection/own.json", detection("2027-01-01", 0.6, "CRC-37"));
        refused("falseShare");

        put("detection/own.json", detection("2027-01-01", 0.1, "CRC-99"));
        refused("CRC-99");

        put("detection/own.json", detection("2026-01-01", 0.1, "CRC-37"));
        refused("twice");

        put("detection/own.json", "{\"falseShare\": 0.1}");
        refused("own.json");
    }

    private void refused(String because) {
        assertThatThrownBy(() -> Rules.load(folder))
                .isInstanceOf(RulesInvalid.class)
                .hasMessageContaining(because);
    }

    private void put(String file, String content) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String detection(String version, double falseShare, String grave) {
        return """
                {
                  "edition": {"id": "DETECTION-NL-1", "version": "%1$s", "valid": {"from": "%1$s"},
                    "source": "a replay of the past", "trust": "PROPOSAL"},
                  "falseShare": %2$s, "alpha": 0.01, "fewest": 3, "factor": 2, "limit": 4, "limitForGrave": 3,
                  "graveArticles": ["%3$s"], "levels": ["ARTICLE"], "regions": [],
                  "longestCluster": 6, "replicates": 999, "seed": 1, "catchUpMonths": 12, "unlikeMonths": 3
                }
                """.formatted(version, falseShare, grave);
    }
}

package nl.rechtspoor.query.dossiers;

import static nl.rechtspoor.query.dossiers.IssueFacts.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.rechtspoor.kernel.directory.Province;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.kernel.dossiers.OtherExplanation;
import nl.rechtspoor.kernel.dossiers.SignalEvidence;
import nl.rechtspoor.kernel.dossiers.SignalFigures;
import nl.rechtspoor.kernel.rules.RuleVersion;
import nl.rechtspoor.query.dossiers.SignalMethod.Chance;
import nl.rechtspoor.query.dossiers.SignalMethod.Hint;
import nl.rechtspoor.query.projection.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MethodReadingTest {
    @Test
    void counts_are_told_in_bands_and_chances_by_their_order() {
        var method = read(figures("GROWN", 2.4, 7.0, 0.0004, true, false));

        assertThat(method.children()).isEqualTo("5-9");
        assertThat(method.figures()).satisfies(figures -> {
            assertThat(figures.expected()).isEqualTo("<5");
            assertThat(figures.limit()).isEqualTo("5-9");
            assertThat(figures.alone()).isEqualTo(Chance.BELOW_1_IN_1000);
            assertThat(figures.regionsByChance()).isEqualTo(Chance.NOT_SMALL);
            assertThat(figures.tested()).isEqualTo(40);
            assertThat(figures.rules()).isEqualTo("DETECTION-NL-1@2026-01-01");
        });
        assertThat(method.toString()).doesNotContain("2.4", "7.0", "4.0E-4");
    }

    @Test
    void of_every_other_explanation_it_says_what_the_run_can_tell() {
        assertThat(hints(figures("GROWN", 2.4, 7.0, 0.0004, true, false)))
                .extracting(SignalMethod.MachineHint::explanation)
                .containsExactly(OtherExplanation.values());
        assertThat(hint(OtherExplanation.CAMPAIGN_OR_MEDIA, figures("GROWN", 2.4, 7.0, 0.0004, true, true)))
                .isEqualTo(Hint.SPEAKS_FOR);
        assertThat(hint(OtherExplanation.SEASON, figures("GROWN", 2.4, 7.0, 0.0004, true, false)))
                .isEqualTo(Hint.SPEAKS_AGAINST);
        assertThat(hint(OtherExplanation.SEASON, figures("COLD", 2.4, 7.0, 0.0004, true, false)))
                .isEqualTo(Hint.CANNOT_TELL);
        assertThat(hint(OtherExplanation.CHANCE, figures("GROWN", 2.4, 7.0, 0.04, false, false)))
                .isEqualTo(Hint.SPEAKS_FOR);
        assertThat(hint(OtherExplanation.ONE_REPORTER, figures("GROWN", 2.4, 7.0, 0.0004, true, false)))
                .isEqualTo(Hint.SPEAKS_FOR);
        assertThat(hint(OtherExplanation.DELAY, figures("ALIKE", null, null, null, false, false)))
                .isEqualTo(Hint.CANNOT_TELL);
    }

    @Test
    void of_a_case_that_people_call_grave_the_run_can_tell_nothing() {
        assertThat(hints(figures("GRAVE", null, null, null, false, false)))
                .extracting(SignalMethod.MachineHint::hint)
                .containsOnly(Hint.CANNOT_TELL);
    }

    @Test
    void a_signal_without_figures_says_what_is_known() {
        assertThat(read(null).figures()).isNull();
        assertThat(read(null).methodVersion()).isEqualTo("2026-11");
    }

    private static Hint hint(OtherExplanation explanation, SignalFigures figures) {
        return hints(figures).stream()
                .filter(each -> each.explanation() == explanation)
                .findFirst()
                .orElseThrow()
                .hint();
    }

    private static List<SignalMethod.MachineHint> hints(SignalFigures figures) {
        var read = read(figures).figures();
        assertThat(read).isNotNull();
        return read == null ? List.of() : read.hints();
    }

    private static SignalMethod read(@Nullable SignalFigures figures) {
        var raised = new SystemicSignalRaised(
                DOSSIER,
                SIGNAL,
                KEY,
                new SignalEvidence("rising-series", "2026-11", "ab12", "2026-05", List.of(1L), 8, 7, figures),
                LocalDate.of(2026, 9, 1));
        var facts = new DossierFacts(DOSSIER.value());
        return MethodReading.of(
                facts, new SignalStory(new Told<>(raised, Instant.parse("2026-06-01T07:00:00Z"), SCIENTIST)));
    }

    private static SignalFigures figures(
            String baseline,
            @Nullable Double expected,
            @Nullable Double threshold,
            @Nullable Double p,
            boolean flagged,
            boolean followsTotal) {
        return new SignalFigures(
                "ARTICLE:CRC-28",
                List.of(),
                baseline,
                expected,
                threshold,
                p,
                p,
                flagged,
                false,
                40,
                0.05,
                followsTotal,
                false,
                0.6,
                null,
                null,
                List.of(Province.UTRECHT),
                0.4,
                17,
                19,
                "cd34",
                new RuleVersion("DETECTION-NL-1@2026-01-01"));
    }
}

package nl.rechtspoor.command.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.command.cases.ConsentRejection.PurposeUnknown;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.ConsentRules;
import nl.rechtspoor.kernel.directory.Body;
import nl.rechtspoor.kernel.directory.BodyId;
import nl.rechtspoor.kernel.rules.ConsentRuleset;
import nl.rechtspoor.platform.commands.Rejected;
import nl.rechtspoor.platform.directory.Bodies;
import nl.rechtspoor.platform.rules.Rules;
import org.junit.jupiter.api.Test;

class ConsentScopeTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    private final ConsentRuleset published = Rules.load().consent().on(DAY);

    @Test
    void a_purpose_that_the_rules_of_the_day_do_not_know_is_refused() {
        var without = new ConsentRuleset(
                published.edition(),
                published.bands(),
                published.unknownAge(),
                published.maxMonths(),
                published.waiverDays(),
                published.graceDays(),
                published.satisfactionDays(),
                published.purposes().stream()
                        .filter(rule -> !rule.purpose().equals(ConsentPurpose.MEDIA.name()))
                        .toList(),
                published.mandateRoles());
        var scope = new ConsentScope(new ConsentRules(without), new NoBodies(), DAY);

        var refused = catchThrowableOfType(Rejected.class, () -> scope.check(ConsentPurpose.MEDIA, null));
        assertThat(refused.rejection()).isEqualTo(new PurposeUnknown(ConsentPurpose.MEDIA));
        assertThat(refused.rejection().code()).isEqualTo("PURPOSE_UNKNOWN");
        new ConsentScope(new ConsentRules(published), new NoBodies(), DAY).check(ConsentPurpose.MEDIA, null);
    }

    private record NoBodies() implements Bodies {
        @Override
        public Optional<Body> find(BodyId id) {
            return Optional.empty();
        }

        @Override
        public List<Body> search(String words, int most) {
            return List.of();
        }
    }
}

package nl.rechtspoor.statistics.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.editions.Edition;
import nl.rechtspoor.kernel.editions.Trust;
import nl.rechtspoor.kernel.editions.Validity;
import nl.rechtspoor.kernel.rules.DetectionChoices;
import nl.rechtspoor.kernel.rules.DetectionRules;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.ReportedCase;
import nl.rechtspoor.statistics.series.SeriesDimension;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.junit.jupiter.api.Test;

class PastMonthTest {
    private static final YearMonth BEGIN = YearMonth.of(2022, 1);
    private static final YearMonth RISE = YearMonth.of(2025, 6);
    private static final SeriesKey DETENTION = SeriesKey.of(Level.ARTICLE, "CRC-37");
    private static final DetectionRules IN_FORCE = rules(choices(3, 4, List.of("ARTICLE", "TOPIC")));

    private final Random random = new Random(7);
    private final List<ReportedCase> cases = new ArrayList<>();

    @Test
    void a_rise_is_seen_under_the_one_and_not_under_rules_that_ask_for_more_children_and_more_evidence() {
        tellYears(7);

        var replayed = month().under(IN_FORCE, rules(choices(15, 8, List.of("ARTICLE"))));

        assertThat(replayed.inForce().forDesk()).contains(new SeenMonth.Seen(DETENTION, false));
        assertThat(replayed.proposed().forDesk()).isEmpty();
        assertThat(replayed.inForce().levels())
                .extracting(SeenMonth.Looked::level)
                .containsExactly(Level.ARTICLE, Level.TOPIC);
        assertThat(replayed.proposed().levels())
                .extracting(SeenMonth.Looked::level)
                .containsExactly(Level.ARTICLE);
        assertThat(replayed.inForce().levels().getFirst().overLimit()).isEqualTo(1);
        assertThat(replayed.inForce().levels().getFirst().overLimitByChance()).isEqualTo(0.02);
        assertThat(replayed.position()).isEqualTo(42);
    }

    @Test
    void a_rise_of_fewer_than_five_children_is_marked() {
        for (int i = 0; i < 18; i++) {
            report(RISE.minusMonths(18 - i), "CRC-9");
        }
        report(RISE.minusMonths(18), "CRC-37");
        for (int i = 0; i < 4; i++) {
            report(RISE, "CRC-37");
        }

        assertThat(month().under(IN_FORCE, IN_FORCE).inForce().forDesk()).contains(new SeenMonth.Seen(DETENTION, true));
    }

    @Test
    void the_same_facts_give_the_same_answer_and_the_same_hash_in_any_order() {
        tellYears(9);
        var first = month().under(IN_FORCE, IN_FORCE);
        Collections.shuffle(cases, random);

        assertThat(month().under(IN_FORCE, IN_FORCE)).isEqualTo(first);

        report(RISE, "CRC-37");
        assertThat(month().inputsHash()).isNotEqualTo(first.inputsHash());
    }

    @Test
    void what_was_confirmed_is_part_of_what_was_known() {
        tellYears(9);
        var confirming = new PastMonth(RISE, 42, cases, Map.of(DETENTION, Set.of(RISE.minusMonths(2))));

        assertThat(confirming.inputsHash()).isNotEqualTo(month().inputsHash());
    }

    private void tellYears(int atTheEnd) {
        for (var month = BEGIN; month.isBefore(RISE); month = month.plusMonths(1)) {
            report(month, "CRC-37");
            report(month, "CRC-9");
            report(month, "CRC-9");
        }
        for (int i = 0; i < atTheEnd; i++) {
            report(RISE, "CRC-37");
        }
    }

    private void report(YearMonth month, String article) {
        var child = new UUID(random.nextLong(), random.nextLong());
        cases.add(new ReportedCase(
                child,
                child,
                month,
                month,
                Map.of(SeriesDimension.ARTICLE, Set.of(article), SeriesDimension.TOPIC, Set.of("UHP"))));
    }

    private PastMonth month() {
        return new PastMonth(RISE, 42, cases, Map.of());
    }

    private static DetectionChoices choices(int fewest, double limit, List<String> levels) {
        return new DetectionChoices(0.05, 0.01, fewest, limit, 3, List.of(), levels);
    }

    private static DetectionRules rules(DetectionChoices choices) {
        var edition =
                new Edition("DETECTION", "1", new Validity(LocalDate.of(2020, 1, 1), null), "made up", Trust.PROPOSAL);
        return new DetectionRules(
                edition,
                choices.falseShare(),
                choices.fewest(),
                choices.alpha(),
                2,
                choices.limit(),
                choices.limitForGrave(),
                choices.graveArticles(),
                choices.levels(),
                List.of(),
                6,
                999,
                1,
                12,
                3);
    }
}

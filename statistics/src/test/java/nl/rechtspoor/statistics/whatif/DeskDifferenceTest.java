package nl.rechtspoor.statistics.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import nl.rechtspoor.statistics.whatif.SeenMonth.Looked;
import nl.rechtspoor.statistics.whatif.SignalChange.Kind;
import org.junit.jupiter.api.Test;

class DeskDifferenceTest {
    private static final SeriesKey ARTICLE = SeriesKey.of(Level.ARTICLE, "CRC-9");
    private static final SeriesKey NARROW = SeriesKey.of(Level.ARTICLE_AND_BODY, "CRC-9", "ind");
    private static final int SILENT_DAYS = 90;

    private final List<ReplayedMonth> months = new ArrayList<>();

    @Test
    void the_same_month_under_both_is_the_same_and_one_alone_came_or_went() {
        month(1, Set.of(ARTICLE), Set.of(ARTICLE));
        month(2, Set.of(NARROW), Set.of());

        assertThat(changes()).containsExactly(tuple(Kind.SAME, month(1), month(1)), tuple(Kind.GONE, month(2), null));
    }

    @Test
    void within_half_a_year_it_came_earlier_or_later_and_beyond_that_it_is_another() {
        month(1, Set.of(), Set.of(ARTICLE));
        month(3, Set.of(ARTICLE, NARROW), Set.of());
        month(6, Set.of(), Set.of(NARROW));
        assertThat(changes())
                .containsExactly(tuple(Kind.EARLIER, month(3), month(1)), tuple(Kind.LATER, month(3), month(6)));

        months.clear();
        month(1, Set.of(ARTICLE), Set.of());
        month(8, Set.of(), Set.of(ARTICLE));
        assertThat(changes()).containsExactly(tuple(Kind.GONE, month(1), null), tuple(Kind.CAME, null, month(8)));
    }

    @Test
    void the_nearest_signals_of_a_series_belong_together() {
        month(1, Set.of(ARTICLE), Set.of());
        month(6, Set.of(ARTICLE), Set.of());
        month(5, Set.of(), Set.of(ARTICLE));

        assertThat(changes())
                .containsExactly(tuple(Kind.GONE, month(1), null), tuple(Kind.EARLIER, month(6), month(5)));
    }

    @Test
    void after_a_signal_the_desk_hears_nothing_of_the_series_for_a_while() {
        for (int number = 1; number <= 5; number++) {
            month(number, Set.of(ARTICLE), Set.of());
        }

        // the runs of 1 February and 1 May: 89 days, so the next is that of 1 June
        assertThat(changes()).containsExactly(tuple(Kind.GONE, month(1), null), tuple(Kind.GONE, month(5), null));
    }

    @Test
    void the_tally_and_chance_are_by_level() {
        month(1, Set.of(ARTICLE), Set.of(ARTICLE));
        month(2, Set.of(), Set.of(NARROW));

        var difference = DeskDifference.of(months, SILENT_DAYS);

        assertThat(difference.tally())
                .containsExactly(
                        new DeskDifference.Tally(Level.ARTICLE, month(1), 1, 0, 0, 0, 0),
                        new DeskDifference.Tally(Level.ARTICLE_AND_BODY, month(2), 0, 1, 0, 0, 0));
        var chance = difference.chance().getFirst();
        assertThat(chance.level()).isEqualTo(Level.ARTICLE);
        assertThat(chance.inForce()).isEqualTo(new Looked(Level.ARTICLE, 80, 2, 0.1, 4, 0.8, 6, 0.8));
        assertThat(difference.chance().getLast().inForce())
                .as("a level that only the others look at")
                .isNull();
    }

    @Test
    void what_is_about_few_children_stays_at_the_desk() {
        months.add(new ReplayedMonth(
                month(1),
                1,
                "a",
                seen(Set.of()),
                new SeenMonth(List.of(signal(ARTICLE, true), signal(NARROW, false)), List.of())));

        var difference = DeskDifference.of(months, SILENT_DAYS);

        assertThat(difference.changes()).hasSize(2);
        assertThat(difference.withoutFew().changes())
                .extracting(SignalChange::series)
                .containsExactly(NARROW);
    }

    @Test
    void a_confirmed_issue_is_found_by_the_first_signal_after_its_first_report_in_its_series_or_a_broader_one() {
        month(1, Set.of(NARROW), Set.of());
        month(5, Set.of(), Set.of(ARTICLE, NARROW));
        month(7, Set.of(ARTICLE), Set.of());
        var issue = IssueSeries.issue(NARROW);
        var dossier = new DossierId(new UUID(0, 5));

        var found = FoundIssue.of(List.of(new FoundIssue.Confirmed(dossier, issue, month(3))), months, SILENT_DAYS);

        assertThat(found)
                .containsExactly(new FoundIssue(
                        dossier,
                        issue,
                        month(3),
                        new FoundIssue.FoundBy(4, ARTICLE),
                        new FoundIssue.FoundBy(2, NARROW)));
    }

    @Test
    void an_issue_that_no_rules_saw_is_told_as_such() {
        month(5, Set.of(), Set.of());

        var found = FoundIssue.of(
                List.of(new FoundIssue.Confirmed(new DossierId(new UUID(0, 5)), IssueSeries.issue(ARTICLE), month(3))),
                months,
                SILENT_DAYS);

        assertThat(found.getFirst().inForce()).isNull();
        assertThat(found.getFirst().proposed()).isNull();
    }

    private List<org.assertj.core.groups.Tuple> changes() {
        return DeskDifference.of(months, SILENT_DAYS).changes().stream()
                .map(change -> tuple(change.kind(), change.inForce(), change.proposed()))
                .toList();
    }

    private void month(int number, Set<SeriesKey> inForce, Set<SeriesKey> proposed) {
        months.add(new ReplayedMonth(
                month(number),
                number,
                "hash " + number,
                seen(inForce),
                new SeenMonth(signals(proposed), List.of(looked(Level.ARTICLE), looked(Level.BODY)))));
        months.sort(Comparator.comparing(ReplayedMonth::month));
    }

    private static SeenMonth seen(Set<SeriesKey> series) {
        return new SeenMonth(signals(series), List.of(looked(Level.ARTICLE)));
    }

    private static List<SeenMonth.Seen> signals(Set<SeriesKey> series) {
        return Stream.of(ARTICLE, NARROW)
                .filter(series::contains)
                .map(each -> signal(each, false))
                .toList();
    }

    private static SeenMonth.Seen signal(SeriesKey series, boolean few) {
        return new SeenMonth.Seen(series, few);
    }

    private static Looked looked(Level level) {
        return new Looked(level, 40, 1, 0.05, 2, 0.4, 3, 0.4);
    }

    private static YearMonth month(int number) {
        return YearMonth.of(2026, number);
    }
}

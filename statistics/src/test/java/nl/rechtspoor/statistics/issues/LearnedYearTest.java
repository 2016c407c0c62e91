package nl.rechtspoor.statistics.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.statistics.series.IssueSeries;
import nl.rechtspoor.statistics.series.Level;
import nl.rechtspoor.statistics.series.SeriesKey;
import org.junit.jupiter.api.Test;

class LearnedYearTest {
    private static final IssueKey FAMILY = issue("CRC-9");
    private static final IssueKey DETENTION = issue("CRC-37");
    private static final IssueKey HINT = IssueKey.ofHint("ROOTED");

    @Test
    void the_predictive_value_is_what_was_confirmed_of_all_that_came_to_an_end() {
        var confirmed = new ToldIssue(FAMILY)
                .raised("2026-03-02", 1)
                .accepted(1)
                .opened()
                .confirmed("2026-05-01");
        var dismissed = new ToldIssue(DETENTION).raised("2026-02-02", 2).dismissed(2);
        var waiting = new ToldIssue(issue("CRC-28")).raised("2026-04-02", 3);

        var year = learned(confirmed, dismissed, waiting).getFirst();

        assertThat(year.year()).isEqualTo(2026);
        assertThat(year.levels()).containsExactly(new LearnedYear.ByLevel(Level.ARTICLE, 3, 1, 0, 1, 0, 1, 0, 0.5));
    }

    @Test
    void a_signal_that_was_put_with_a_known_issue_waits_no_longer_and_says_nothing_of_how_right_detection_is() {
        var known = new ToldIssue(FAMILY)
                .raised("2026-03-02", 1)
                .accepted(1)
                .opened()
                .rejected("2026-05-01")
                .raised("2026-07-02", 2)
                .attached(2);
        assertThat(learned(known).getFirst().levels())
                .containsExactly(new LearnedYear.ByLevel(Level.ARTICLE, 2, 0, 1, 0, 0, 0, 1, 0.0));

        assertThat(learned(known.dismissed(2)).getFirst().levels())
                .as("once two people have looked, what they said counts")
                .containsExactly(new LearnedYear.ByLevel(Level.ARTICLE, 2, 0, 0, 1, 0, 0, 1, 0.0));
    }

    @Test
    void an_issue_that_is_still_researched_counts_for_nothing_yet_and_a_rejected_one_against() {
        var researched =
                new ToldIssue(FAMILY).raised("2026-03-02", 1).accepted(1).opened();
        assertThat(learned(researched).getFirst().levels())
                .containsExactly(new LearnedYear.ByLevel(Level.ARTICLE, 1, 0, 0, 0, 1, 0, 0, null));

        var rejected = new ToldIssue(FAMILY)
                .raised("2026-03-02", 1)
                .accepted(1)
                .opened()
                .rejected("2026-04-02");
        assertThat(learned(rejected).getFirst().levels())
                .containsExactly(new LearnedYear.ByLevel(Level.ARTICLE, 1, 0, 0, 0, 0, 0, 1, 0.0));
    }

    @Test
    void a_confirmed_issue_without_a_signal_was_missed() {
        var missed = new ToldIssue(HINT).opened().confirmed("2026-05-01");
        var seen = new ToldIssue(FAMILY)
                .raised("2025-03-02", 1)
                .accepted(1)
                .opened()
                .confirmed("2026-05-01");

        var years = learned(missed, seen);

        assertThat(years).extracting(LearnedYear::year).containsExactly(2026, 2025);
        assertThat(years.getFirst().confirmed()).isEqualTo(2);
        assertThat(years.getFirst().neverSignalled()).isEqualTo(1);
        assertThat(years.getLast().confirmed()).isZero();
    }

    @Test
    void the_time_to_a_signal_is_the_median_from_the_first_report_on() {
        var slow = new ToldIssue(FAMILY).raised("2026-06-02", 1);
        var quick = new ToldIssue(DETENTION).raised("2026-03-02", 2).raised("2026-09-02", 3);
        var unknown = new ToldIssue(HINT).raised("2026-03-02", 4);

        var learned = LearnedYear.of(
                List.of(slow.history(), quick.history(), unknown.history()),
                Map.of(FAMILY.dossier(), YearMonth.of(2025, 12), DETENTION.dossier(), YearMonth.of(2026, 2)));

        assertThat(learned.getFirst().monthsToSignal()).isEqualTo((6 + 1) / 2.0);
        assertThat(learned.getFirst().levels())
                .as("a signal without a series comes last")
                .extracting(LearnedYear.ByLevel::level)
                .containsExactly(Level.ARTICLE, null);
    }

    @Test
    void nothing_is_learnt_from_nothing() {
        assertThat(learned(new ToldIssue(FAMILY).opened())).isEmpty();
    }

    private static List<LearnedYear> learned(ToldIssue... issues) {
        return LearnedYear.of(List.of(issues).stream().map(ToldIssue::history).toList(), Map.of());
    }

    private static IssueKey issue(String article) {
        return IssueSeries.issue(SeriesKey.of(Level.ARTICLE, article));
    }
}

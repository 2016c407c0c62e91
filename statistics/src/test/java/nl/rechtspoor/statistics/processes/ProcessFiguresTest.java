package nl.rechtspoor.statistics.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.statistics.disclosure.Cell;
import org.junit.jupiter.api.Test;

class ProcessFiguresTest {
    private static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    @Test
    void a_way_that_ten_children_went_is_told_and_one_that_nine_went_is_not() {
        var cases = new ArrayList<CaseSteps>();
        for (int child = 0; child < 10; child++) {
            cases.add(steps(child, 1, "opened", "advised", "closed"));
        }
        for (int child = 20; child < 29; child++) {
            cases.add(steps(child, 1, "opened", "closed"));
        }

        var figures = exact(cases);

        assertThat(figures.variants())
                .extracting(ProcessFigures.Variant::activities, ProcessFigures.Variant::children)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(List.of("opened", "advised", "closed"), 10));
    }

    @Test
    void a_child_with_ten_cases_is_one_child() {
        var cases = new ArrayList<CaseSteps>();
        for (int n = 0; n < 10; n++) {
            cases.add(steps(1, 1, "opened", "closed"));
        }

        assertThat(exact(cases).variants()).isEmpty();
        assertThat(exact(cases).follows()).isEmpty();
    }

    @Test
    void a_way_whose_protected_count_is_small_is_not_told_either() {
        var cases = new ArrayList<CaseSteps>();
        for (int child = 0; child < 12; child++) {
            cases.add(steps(child, 1, "opened", "closed"));
        }

        assertThat(ProcessFigures.of(cases, ProcessFiguresTest::key, _ -> 8).variants())
                .isEmpty();
    }

    @Test
    void the_same_step_several_times_on_end_is_one_and_steps_stand_by_when_they_happened() {
        var cases = new ArrayList<CaseSteps>();
        for (int child = 0; child < 10; child++) {
            cases.add(new CaseSteps(
                    subject(child),
                    List.of(
                            new CaseSteps.Step("closed", START.plus(Duration.ofDays(9))),
                            new CaseSteps.Step("opened", START),
                            new CaseSteps.Step("noted", START.plus(Duration.ofDays(1))),
                            new CaseSteps.Step("noted", START.plus(Duration.ofDays(2))))));
        }

        assertThat(exact(cases).variants().getFirst().activities()).containsExactly("opened", "noted", "closed");
    }

    @Test
    void durations_are_told_in_coarse_bands_and_few_look_like_nobody() {
        var cases = new ArrayList<CaseSteps>();
        for (int child = 0; child < 12; child++) {
            cases.add(steps(child, child < 3 ? 400 : 20, "opened", "closed"));
        }

        assertThat(exact(cases).variants().getFirst().durations())
                .extracting(ProcessFigures.Lasting::shown)
                .containsExactly("<5", "9", "<5", "<5", "<5");
        assertThat(exact(cases).toString()).doesNotContain("2026-01");
    }

    @Test
    void what_follows_what_is_counted_through_the_cell_key_and_told_from_five_on() {
        var cases = new ArrayList<CaseSteps>();
        for (int child = 0; child < 7; child++) {
            cases.add(steps(child, 1, "opened", "advised"));
        }
        for (int child = 10; child < 13; child++) {
            cases.add(steps(child, 1, "opened", "referred"));
        }
        var seen = new ArrayList<Cell>();

        var figures = ProcessFigures.of(cases, ProcessFiguresTest::key, cell -> {
            seen.add(cell);
            return cell.children() + 1;
        });

        assertThat(figures.follows()).containsExactly(new ProcessFigures.Follows("opened", "advised", 8));
        // the key of a cell is the sum of its children's, whatever the order
        assertThat(seen).contains(new Cell(7, 0 + 1 + 2 + 3 + 4 + 5 + 6), new Cell(3, 10 + 11 + 12));
    }

    private static ProcessFigures exact(List<CaseSteps> cases) {
        return ProcessFigures.of(cases, ProcessFiguresTest::key, Cell::children);
    }

    private static long key(SubjectId child) {
        return child.value().getLeastSignificantBits();
    }

    private static SubjectId subject(int child) {
        return new SubjectId(new UUID(0, child));
    }

    private static CaseSteps steps(int child, int days, String... activities) {
        var steps = new ArrayList<CaseSteps.Step>();
        for (int at = 0; at < activities.length; at++) {
            steps.add(new CaseSteps.Step(
                    activities[at],
                    START.plus(Duration.ofDays((long) days * at / Math.max(1, activities.length - 1)))));
        }
        return new CaseSteps(subject(child), steps);
    }
}

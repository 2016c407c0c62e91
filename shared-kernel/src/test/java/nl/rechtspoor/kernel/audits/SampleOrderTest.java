package nl.rechtspoor.kernel.audits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import nl.rechtspoor.kernel.CaseId;
import org.junit.jupiter.api.Test;

class SampleOrderTest {
    private final List<CaseId> cases =
            LongStream.range(0, 50).mapToObj(n -> new CaseId(new UUID(0, n))).toList();

    /** The digest was computed by sha256sum, not by this program. */
    @Test
    void the_rank_of_a_case_is_what_anybody_computes_by_hand() {
        assertThat(SampleOrder.rank("lottery-2026", new CaseId(new UUID(0, 1))))
                .isEqualTo("6a05addd5fb1bd9b586b925119667210f0c30b50a819ec3d13f9608d1560a47d");
    }

    @Test
    void the_same_seed_draws_the_same_cases_whatever_order_they_come_in() {
        var drawn = SampleOrder.draw("lottery-2026", cases, 10);

        assertThat(drawn).hasSize(10).doesNotHaveDuplicates().isSubsetOf(cases);
        assertThat(SampleOrder.draw("lottery-2026", cases.reversed(), 10)).isEqualTo(drawn);
        assertThat(SampleOrder.draw("lottery-2026", cases, 50)).startsWith(drawn.toArray(CaseId[]::new));
        assertThat(SampleOrder.draw("lottery-2027", cases, 10)).isNotEqualTo(drawn);
        assertThat(SampleOrder.draw("lottery-2026", cases, 99)).containsExactlyInAnyOrderElementsOf(cases);
    }
}

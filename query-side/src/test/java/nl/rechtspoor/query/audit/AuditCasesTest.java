package nl.rechtspoor.query.audit;

import static nl.rechtspoor.kernel.Role.JURIST;
import static nl.rechtspoor.platform.testing.Acts.by;
import static org.assertj.core.api.Assertions.assertThat;

import nl.rechtspoor.kernel.cases.CaseEvent.CaseHeld;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseResumed;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.query.testing.CaseFacts;
import nl.rechtspoor.query.testing.Telling;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditCasesTest {
    private final Telling telling = new Telling();
    private final AuditCaseProjection projection =
            new AuditCaseProjection(telling.database().as(DatabaseRole.QUERY));
    private final AuditCases cases = new AuditCases(telling.database().as(DatabaseRole.QUERY));
    private final CaseFacts first = new CaseFacts("00001");
    private final CaseFacts second = new CaseFacts("00002");

    @BeforeEach
    void three_cases_are_told() {
        telling.happened(by(JURIST), first.opened(), first.classified("EDU-ADM"));
        telling.happened(by(JURIST), second.opened(), second.classified("MIG-ROOT"), second.closed());
        telling.happened(by(JURIST), new CaseFacts("00012").opened());
        telling.project(projection);
    }

    @AfterEach
    void close() {
        telling.close();
    }

    @Test
    void cases_are_found_by_number_area_and_state_newest_first() {
        assertThat(numbers(null, null, null)).containsExactly("2026-00012", "2026-00002", "2026-00001");
        assertThat(numbers("2026-0001", null, null)).containsExactly("2026-00012");
        assertThat(numbers(null, "MIG-ROOT", null)).containsExactly("2026-00002");
        assertThat(numbers(null, null, "CLOSED")).containsExactly("2026-00002");
        assertThat(numbers("%", null, null)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_double() {
        var one = cases.find(new AuditCases.Filter(null, null, null), null, 2);
        var two = cases.find(new AuditCases.Filter(null, null, null), one.next(), 2);

        assertThat(one.items()).extracting(AuditCases.Line::number).containsExactly("2026-00012", "2026-00002");
        assertThat(two.items()).extracting(AuditCases.Line::number).containsExactly("2026-00001");
        assertThat(two.next()).isNull();
    }

    @Test
    void a_line_knows_the_last_position_of_its_case_and_a_rebuild_gives_the_same_rows() {
        telling.happened(
                by(JURIST),
                new CaseHeld(
                        first.id(),
                        java.time.LocalDate.of(2026, 6, 1),
                        java.time.LocalDate.of(2026, 7, 1),
                        first.text("case-held/reason", "Holiday")));
        long last = telling.happened(by(JURIST), new CaseResumed(first.id()));
        telling.project(projection);
        var live = telling.rows("audit_case");

        assertThat(cases.find(new AuditCases.Filter("2026-00001", null, null), null, 1)
                        .items())
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.position()).isEqualTo(last);
                    assertThat(line.state()).isEqualTo("OPEN");
                    assertThat(line.areas()).containsExactly("EDU-ADM");
                });
        for (int batch : new int[] {1, 3, 100}) {
            telling.rebuild(batch, projection);
            assertThat(telling.rows("audit_case")).isEqualTo(live);
        }
    }

    private java.util.List<String> numbers(@Nullable String number, @Nullable String area, @Nullable String state) {
        return cases.find(new AuditCases.Filter(number, area, state), null, 10).items().stream()
                .map(AuditCases.Line::number)
                .toList();
    }
}

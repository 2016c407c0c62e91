package nl.rechtspoor.query.statistics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;
import nl.rechtspoor.platform.encryption.StatisticsKeys;
import nl.rechtspoor.platform.rules.Rules;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.ReleaseGate;
import nl.rechtspoor.statistics.disclosure.Table;
import org.junit.jupiter.api.Test;

/** The gate before releases of the size of a real helpdesk's, with made-up children and a fixed seed. */
class GateOfAHelpdeskTest {
    private final Protection protection = new Protection(new StatisticsKeys(
            new KeyedFingerprint("records of a test".getBytes(UTF_8)),
            new KeyedFingerprint("cells of a test".getBytes(UTF_8))));
    private final CodeBook book = new CodeBook(new CodeLists(Rules.load()).on(LocalDate.of(2026, 12, 31), List.of()));

    @Test
    void of_a_quarter_of_a_thousand_cases_a_year_all_broad_tables_and_some_narrow_ones_are_told() {
        var withheld = withheld(260);

        assertThat(withheld).noneMatch(table -> table.dimensions().size() < 2);
        assertThat(told(withheld, 2)).isGreaterThan(all(2) / 2);
        assertThat(told(withheld, 3)).isBetween(1L, all(3) - 1);
    }

    @Test
    void a_release_with_one_child_in_it_tells_everything() {
        assertThat(withheld(1)).isEmpty();
    }

    private static long all(int dimensions) {
        return Table.all().stream()
                .filter(table -> table.dimensions().size() == dimensions)
                .count();
    }

    private static long told(Set<Table> withheld, int dimensions) {
        return Table.all().stream()
                .filter(table -> table.dimensions().size() == dimensions && !withheld.contains(table))
                .count();
    }

    private Set<Table> withheld(int many) {
        return new ReleaseGate(book, _ -> true, protection::recordKey, protection::bandOf)
                .withheld(cases(many))
                .get(2026);
    }

    private List<CodedCase> cases(int many) {
        var random = new Random(20260331);
        var cases = new ArrayList<CodedCase>();
        for (int n = 0; n < many; n++) {
            var codes = new EnumMap<Dimension, Set<String>>(Dimension.class);
            for (var dimension : Dimension.values()) {
                var members = book.list(dimension).members();
                if (!members.isEmpty()) {
                    // a few codes are common and most are rare, as in life
                    int at = (int) (members.size() * Math.pow(random.nextDouble(), 3));
                    codes.put(dimension, Set.of(members.get(at).code()));
                }
            }
            codes.put(Dimension.BODY, Set.of(book.list(Dimension.BODY).parents().get(random.nextInt(6))));
            var child = new UUID(random.nextLong(), random.nextLong());
            cases.add(new CodedCase(new SubjectId(child), child, YearMonth.of(2026, 10 + random.nextInt(3)), codes));
        }
        return cases;
    }
}

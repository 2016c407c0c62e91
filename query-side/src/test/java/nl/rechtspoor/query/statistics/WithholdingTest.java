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
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.disclosure.CodeBook;
import nl.rechtspoor.statistics.disclosure.CodedCase;
import nl.rechtspoor.statistics.disclosure.Dimension;
import nl.rechtspoor.statistics.disclosure.ReleaseGate;
import org.junit.jupiter.api.Test;

/** The gate on releases of the size of a real helpdesk's, with made-up children and a fixed seed. */
class WithholdingTest {
    private static final YearMonth FIRST = YearMonth.of(2026, 1);

    private final Protection protection = new Protection(new StatisticsKeys(
            new KeyedFingerprint("records of a test".getBytes(UTF_8)),
            new KeyedFingerprint("cells of a test".getBytes(UTF_8))));
    private final StoredDocuments documents = new StoredDocuments(List.of());
    private final Withholding withholding = new Withholding(
            new Releases(new org.springframework.jdbc.datasource.DriverManagerDataSource(), documents), protection);
    private final CodeBook book = new CodeBook(new CodeLists(Rules.load()).on(LocalDate.of(2026, 3, 31), List.of()));

    @Test
    void the_tables_of_a_helpdesk_with_a_thousand_cases_a_year_can_be_told() {
        for (var dimensions : List.of(
                Set.<Dimension>of(),
                Set.of(Dimension.CHANNEL),
                Set.of(Dimension.REGION, Dimension.AGE_BAND),
                Set.of(Dimension.AREA, Dimension.REGION))) {
            assertThat(gate(dimensions, 260).tooNarrow())
                    .as(dimensions.toString())
                    .isEmpty();
        }
    }

    @Test
    void a_release_with_one_child_in_it_is_wide_all_the_same() {
        assertThat(gate(Set.of(Dimension.AREA, Dimension.REGION, Dimension.CHANNEL), 1)
                        .tooNarrow())
                .isEmpty();
    }

    private ReleaseGate gate(Set<Dimension> dimensions, int many) {
        return withholding.gate(dimensions, cases(many), book, YearMonth.of(2026, 3), FIRST);
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
            cases.add(new CodedCase(new SubjectId(child), child, FIRST.plusMonths(random.nextInt(3)), codes));
        }
        return cases;
    }
}

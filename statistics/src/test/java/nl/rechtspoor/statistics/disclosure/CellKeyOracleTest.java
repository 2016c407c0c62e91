package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.SubjectId;
import org.junit.jupiter.api.Test;

/**
 * Counting and summing keys, compared with what the Office for National Statistics' own program says of its sample. Its keys
 * are numbers below 256, so the lowest eight bits of our sum must be theirs.
 */
class CellKeyOracleTest {
    private static final List<Dimension> THREE = List.of(Dimension.AREA, Dimension.ARTICLE, Dimension.REGION);
    private static final YearMonth MONTH = YearMonth.of(2026, 3);

    @Test
    void the_sample_of_ons_comes_out_as_their_program_says() {
        var byCount = new HashMap<Integer, Integer>();
        Oracle.rows("cellkey_ptable_10_5_bycount.csv")
                .forEach(row -> byCount.put(number(row, "pcv"), number(row, "pvalue")));

        compare(
                "cellkey_micro.csv",
                "cellkey_var1_var5_var8.csv",
                List.of("var1", "var5", "var8"),
                10,
                cell -> byCount.getOrDefault(cell.children(), 0));
    }

    @Test
    void a_table_that_hangs_on_the_cell_key_comes_out_as_their_program_says() {
        var byCountAndKey = new HashMap<String, Integer>();
        Oracle.rows("cellkey2_ptable_pcv1_40.csv")
                .forEach(row ->
                        byCountAndKey.put(row.getField("pcv") + " " + row.getField("ckey"), number(row, "pvalue")));

        compare(
                "cellkey2_micro.csv",
                "cellkey2_var1_var6_var8_threshold5.csv",
                List.of("var1", "var6", "var8"),
                5,
                cell -> byCountAndKey.getOrDefault(cell.children() + " " + (cell.key() & 0xff), 0));
    }

    private static void compare(
            String microdata,
            String expected,
            List<String> variables,
            int threshold,
            java.util.function.ToIntFunction<Cell> noise) {
        var people = Oracle.rows(microdata);
        var lists = new ArrayList<CodeList>();
        for (int i = 0; i < 3; i++) {
            var variable = variables.get(i);
            lists.add(CodeList.flat(
                    THREE.get(i),
                    people.stream()
                            .map(person -> person.getField(variable))
                            .distinct()
                            .sorted()));
        }
        Stream.of(Dimension.values())
                .filter(dimension -> !THREE.contains(dimension))
                .forEach(dimension -> lists.add(CodeList.flat(dimension, Stream.of())));
        var book = new CodeBook(lists);
        var keys = new HashMap<SubjectId, Long>();
        var cases = new ArrayList<CodedCase>();
        for (int i = 0; i < people.size(); i++) {
            var person = people.get(i);
            var child = new SubjectId(new UUID(0, i));
            keys.put(child, Long.parseLong(person.getField("record_key")));
            cases.add(new CodedCase(child, child.value(), MONTH, codes(person, variables)));
        }
        var tables = new Tables(book, List.of(Set.copyOf(THREE)), List.of(Period.Length.MONTH), _ -> true);
        var counted = Tabulation.of(cases, tables::cellsOf, keys::get);

        var rows = Oracle.rows(expected);
        assertThat(rows).hasSizeGreaterThan(50);
        for (var row : rows) {
            var cell = counted.cell(address(book, row, variables));
            assertThat(cell.children()).isEqualTo(number(row, "pre_sdc_count"));
            assertThat(cell.key() & 0xff).isEqualTo(number(row, "ckey"));
            int perturbed = cell.children() + noise.applyAsInt(cell);
            String shown = perturbed < threshold ? "" : String.valueOf(perturbed);
            assertThat(shown).as(row.toString()).isEqualTo(row.getField("count"));
        }
    }

    private static Map<Dimension, Set<String>> codes(NamedCsvRecord person, List<String> variables) {
        var codes = new HashMap<Dimension, Set<String>>();
        for (int i = 0; i < 3; i++) {
            codes.put(THREE.get(i), Set.of(person.getField(variables.get(i))));
        }
        return codes;
    }

    private static long address(CodeBook book, NamedCsvRecord row, List<String> variables) {
        long address = Address.of(Period.of(Period.Length.MONTH, MONTH));
        for (int i = 0; i < 3; i++) {
            address = Address.and(
                    address,
                    THREE.get(i),
                    book.numbersOf(THREE.get(i), new Choice.One(row.getField(variables.get(i))))
                            .getFirst());
        }
        return address;
    }

    private static int number(NamedCsvRecord row, String field) {
        return Integer.parseInt(row.getField(field));
    }
}

package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.LongStream;
import nl.rechtspoor.kernel.SubjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker with all tables and a linear program can and cannot find out, on made-up children with a fixed seed. */
class ReleaseGateTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final Set<Dimension> CROSSED = EnumSet.of(Dimension.AREA, Dimension.REGION, Dimension.AGE_BAND);

    private static final List<Table> CROSSED_TABLES = Table.all().stream()
            .filter(table -> CROSSED.containsAll(table.dimensions()))
            .toList();

    private final CodeBook book = Books.small();
    private final CellKeys keys = CellKeysForTests.named("gate");
    private final NoiseTable noise = NoiseTable.of(NoiseSettings.OF_RELEASES);
    private final List<CodedCase> kinds = everyKind();

    /** The singleton: the one child of A6. */
    private final CodedCase planted = coded(UUID.nameUUIDFromBytes(new byte[] {1}), "E-ADM", "A6", "AGE_0_5");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void where_small_counts_alone_are_hidden_a_planted_child_is_found_and_its_table_withheld(long seed) {
        var people = withPlanted(seed);

        assertThat(judged(people, hidingFewAlone(), CROSSED_TABLES))
                .containsKey(only(planted, "E-ADM", "A6", "AGE_0_5"));
        assertThat(withheld(people, hidingFewAlone())).contains(new Table(Period.Length.MONTH, CROSSED));
    }

    @Test
    void true_totals_beside_noisy_cells_let_a_planted_child_be_found_and_are_withheld() {
        var people = withPlanted(4);
        int all = people.size();
        Function<Cell, Band> told =
                cell -> cell.children() == 1 || cell.children() == all ? Band.exactly(cell.children()) : released(cell);

        assertThat(judged(people, told, CROSSED_TABLES)).containsKey(only(planted, "E-ADM", "A6", "AGE_0_5"));
        assertThat(withheld(people, told)).contains(new Table(Period.Length.MONTH, CROSSED));
    }

    @Test
    void rounding_to_three_with_both_bounds_known_is_refused() {
        // a band of width two on every cell cannot be wide enough for any of them
        Set<Table> withheld = withheld(withPlanted(6), cell -> {
            int low = cell.children() / 3 * 3;
            return new Band(low, low + 2);
        });

        assertThat(withheld).contains(new Table(Period.Length.MONTH, Set.of(Dimension.REGION)));
    }

    /** The judge knows nothing of the gate's proofs: it solves a linear program for each small count. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void of_the_tables_that_are_told_together_a_linear_program_places_no_small_count_closely(long seed) {
        var people = withPlanted(seed);
        var withheld = withheld(people, this::released);
        var told = CROSSED_TABLES.stream()
                .filter(table -> !withheld.contains(table))
                .toList();

        assertThat(told).hasSizeGreaterThan(CROSSED_TABLES.size() / 2);
        assertThat(judged(people, this::released, told)).isEmpty();
    }

    @Test
    void broad_tables_are_taken_in_before_narrow_ones() {
        var all = Table.all();

        assertThat(all.getFirst()).isEqualTo(new Table(Period.Length.YEAR, Set.of()));
        assertThat(all).hasSize(3 * Tables.all().size()).doesNotHaveDuplicates();
        for (var table : all) {
            assertThat(all.subList(0, all.indexOf(table))).containsAll(table.broader());
        }
    }

    @Test
    void the_same_children_in_another_order_get_the_same_verdict() {
        var people = withPlanted(9);

        assertThat(withheld(people.reversed(), this::released)).isEqualTo(withheld(people, this::released));
    }

    private Set<Table> withheld(List<CodedCase> people, Function<Cell, Band> told) {
        return new ReleaseGate(book, _ -> true, keys::ofChild, told)
                .withheld(people)
                .get(MONTH.getYear());
    }

    /** The small counts that a linear program places closer than the gate allows, and how closely. */
    private Map<Long, Double> judged(List<CodedCase> people, Function<Cell, Band> told, List<Table> tables) {
        var there = children(people, tables);
        var population = new Population(there, told);
        var attack = new LinearAttack(population, there, children(kinds, tables));
        var narrow = new TreeMap<Long, Double>();
        for (long address : population.cellsOfAtMost(ReleaseGate.SMALL)) {
            double width = attack.width(address);
            if (width < ReleaseGate.LEAST_WIDTH - 1e-6) {
                narrow.put(address, width);
            }
        }
        return narrow;
    }

    private Band released(Cell cell) {
        return Band.of(new Perturbation(keys, noise).of(cell), NoiseSettings.OF_RELEASES);
    }

    private static Function<Cell, Band> hidingFewAlone() {
        return cell -> cell.children() >= 1 && cell.children() <= 4 ? new Band(1, 4) : Band.exactly(cell.children());
    }

    /** Two hundred children of whom nobody is in A6, and one who is. */
    private List<CodedCase> withPlanted(long seed) {
        var random = new Random(seed);
        var people = new ArrayList<CodedCase>();
        for (int n = 0; n < 200; n++) {
            people.add(coded(
                    new UUID(random.nextLong(), random.nextLong()),
                    List.of("M-ROOT", "M-FAM", "E-ADM").get(random.nextInt(3)),
                    "A" + (1 + random.nextInt(5)),
                    List.of("AGE_0_5", "AGE_6_11", "AGE_12_15").get(random.nextInt(3))));
        }
        people.add(planted);
        return people;
    }

    private List<Population.Child> children(List<CodedCase> people, List<Table> tables) {
        var each = tables.stream()
                .map(table -> new Tables(book, Set.of(table.dimensions()), Set.of(table.length()), _ -> true))
                .toList();
        return people.stream()
                .map(person -> new Population.Child(
                        keys.ofChild(person.child()),
                        each.stream()
                                .flatMapToLong(table -> LongStream.of(table.cellsOf(person)))
                                .toArray()))
                .toList();
    }

    private static List<CodedCase> everyKind() {
        var kinds = new ArrayList<CodedCase>();
        for (var area : List.of("M-ROOT", "M-FAM", "E-ADM")) {
            for (int region = 0; region <= 6; region++) {
                for (var age : List.of("AGE_0_5", "AGE_6_11", "AGE_12_15")) {
                    kinds.add(coded(new UUID(0, kinds.size()), area, region == 0 ? null : "A" + region, age));
                }
            }
        }
        return kinds;
    }

    private static CodedCase coded(UUID child, String area, @Nullable String region, String age) {
        return new CodedCase(
                new SubjectId(child),
                child,
                MONTH,
                new HashMap<>(Map.of(
                        Dimension.AREA,
                        Set.of(area),
                        Dimension.REGION,
                        region == null ? Set.of() : Set.of(region),
                        Dimension.AGE_BAND,
                        Set.of(age))));
    }

    /** The address of the cell of exactly these codes in the month. */
    private long only(CodedCase of, String... codes) {
        for (long address : new Tables(book, Set.of(CROSSED), Set.of(Period.Length.MONTH), _ -> true).cellsOf(of)) {
            if (Set.copyOf(Address.codes(address, book).values()).equals(Set.of(codes))) {
                return address;
            }
        }
        throw new IllegalArgumentException("no such cell");
    }
}

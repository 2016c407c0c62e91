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
import java.util.UUID;
import java.util.function.Function;
import nl.rechtspoor.kernel.SubjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an attacker with all tables and a linear program can and cannot find out, on made-up children with a fixed seed. */
class ReleaseGateTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 3);
    private static final Set<Dimension> CROSSED = EnumSet.of(Dimension.AREA, Dimension.REGION, Dimension.AGE_BAND);

    private final CodeBook book = Books.small();
    private final CellKeys keys = CellKeysForTests.named("gate");
    private final NoiseTable noise = NoiseTable.of(NoiseSettings.OF_RELEASES);
    private final Tables tables = new Tables(
            book, Tables.all().stream().filter(CROSSED::containsAll).toList(), List.of(Period.Length.MONTH), _ -> true);
    private final List<CodedCase> kinds = everyKind();

    /** The singleton: the one child of A6. */
    private final CodedCase planted = coded(UUID.nameUUIDFromBytes(new byte[] {1}), "E-ADM", "A6", "AGE_0_5");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hiding_small_counts_alone_lets_a_planted_child_be_found(long seed) {
        var gate = gate(withPlanted(seed), hidingFewAlone());

        assertThat(gate.tooNarrow()).contains(only(planted, "E-ADM", "A6", "AGE_0_5"));
    }

    @Test
    void true_totals_beside_noisy_cells_let_a_planted_child_be_found() {
        var people = withPlanted(4);
        int all = people.size();

        // one total that is told exactly, and it is the planted child's
        var gate = gate(
                people,
                cell -> cell.children() == 1 || cell.children() == all
                        ? Band.exactly(cell.children())
                        : released(cell));

        assertThat(gate.tooNarrow()).contains(only(planted, "E-ADM", "A6", "AGE_0_5"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void the_noise_of_releases_keeps_a_planted_child_and_every_other_small_count_wide(long seed) {
        assertThat(gate(withPlanted(seed), this::released).tooNarrow()).isEmpty();
    }

    @Test
    void rounding_to_three_with_both_bounds_known_is_refused() {
        // a band of width two on every cell cannot be wide enough for any of them
        var gate = gate(withPlanted(6), cell -> {
            int low = cell.children() / 3 * 3;
            return new Band(low, low + 2);
        });

        assertThat(gate.tooNarrow()).hasSameSizeAs(smallCells(withPlanted(6)));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void what_the_quick_search_finds_the_linear_program_finds_too(long seed) {
        var people = children(withPlanted(seed));
        var population = new Population(people, this::released);
        var search = new ShiftSearch(population);
        var attack = new LinearAttack(population, people, conceivable());
        for (long address :
                java.util.Arrays.stream(population.cellsOfAtMost(4)).limit(25).toArray()) {
            var inIt = people.stream().filter(child -> contains(child, address)).toList();
            var others = conceivable().stream()
                    .filter(child -> contains(child, address))
                    .toList();
            int found = search.width(
                    address,
                    inIt,
                    others.stream()
                            .map(child -> new Population.Alternative(null, child))
                            .iterator(),
                    3);

            assertThat(attack.width(address)).isGreaterThanOrEqualTo(found - 1e-6);
        }
    }

    private ReleaseGate gate(List<CodedCase> people, Function<Cell, Band> told) {
        var conceivable = conceivable();
        return new ReleaseGate(
                new Population(children(people), told),
                (address, _) -> conceivable.stream()
                        .filter(child -> contains(child, address))
                        .map(child -> new Population.Alternative(null, child)));
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

    private List<Population.Child> children(List<CodedCase> people) {
        return people.stream()
                .map(each -> new Population.Child(keys.ofChild(each.child()), tables.cellsOf(each)))
                .toList();
    }

    private List<Population.Child> conceivable() {
        return children(kinds);
    }

    private static List<CodedCase> everyKind() {
        var kinds = new ArrayList<CodedCase>();
        for (var area : List.of("M-ROOT", "M-FAM", "E-ADM")) {
            for (int region = 1; region <= 6; region++) {
                for (var age : List.of("AGE_0_5", "AGE_6_11", "AGE_12_15")) {
                    kinds.add(coded(new UUID(0, kinds.size()), area, "A" + region, age));
                }
            }
        }
        return kinds;
    }

    private static CodedCase coded(UUID child, String area, String region, String age) {
        return new CodedCase(
                new SubjectId(child),
                child,
                MONTH,
                new HashMap<>(Map.of(
                        Dimension.AREA,
                        Set.of(area),
                        Dimension.REGION,
                        Set.of(region),
                        Dimension.AGE_BAND,
                        Set.of(age))));
    }

    /** The address of the cell of exactly these codes. */
    private long only(CodedCase of, String... codes) {
        for (long address : tables.cellsOf(of)) {
            if (Set.copyOf(Address.codes(address, book).values()).equals(Set.of(codes))) {
                return address;
            }
        }
        throw new IllegalArgumentException("no such cell");
    }

    private List<Long> smallCells(List<CodedCase> people) {
        return java.util.Arrays.stream(new Population(children(people), _ -> Band.exactly(0)).cellsOfAtMost(4))
                .boxed()
                .toList();
    }

    private static boolean contains(Population.Child child, long address) {
        return java.util.Arrays.stream(child.cells()).anyMatch(cell -> cell == address);
    }
}

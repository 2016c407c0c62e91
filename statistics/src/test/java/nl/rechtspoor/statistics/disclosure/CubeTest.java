package nl.rechtspoor.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.rechtspoor.kernel.SubjectId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CubeTest {
    private final CodeBook book = Books.small();
    private final CellKeys keys = CellKeysForTests.named("cube");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void it_counts_what_counting_one_by_one_counts(long seed) {
        var random = new Random(seed);
        var cases = cases(random);
        var cube = new Cube(cases, keys::ofChild);
        for (int n = 0; n < 40; n++) {
            var query = query(random);
            var periods = query.periods();
            var counted = cube.count(query, periods, book);
            var addresses = periods.stream()
                    .flatMap(period -> book.addresses(query, period).stream())
                    .toList();
            var tables = new Tables(
                    book,
                    List.of(query.choices().keySet()),
                    List.of(query.from().length()),
                    periods::contains);
            for (int place = 0; place < addresses.size(); place++) {
                long address = addresses.get(place);
                var cell = Cell.EMPTY;
                var children = new HashSet<SubjectId>();
                var clusters = new HashSet<UUID>();
                for (var each : cases) {
                    if (java.util.Arrays.stream(tables.cellsOf(each)).anyMatch(in -> in == address)) {
                        clusters.add(each.cluster());
                        cell = children.add(each.child()) ? cell.with(keys.ofChild(each.child())) : cell;
                    }
                }
                assertThat(counted.cell(place)).as(query + " " + place).isEqualTo(cell);
                assertThat(counted.clusters(place)).isEqualTo(Math.min(Shown.LEAST_CLUSTERS, clusters.size()));
            }
        }
    }

    private StatisticsQuery query(Random random) {
        Map<Dimension, Choice> choices = new EnumMap<>(Dimension.class);
        int many = random.nextInt(4);
        while (choices.size() < many) {
            var dimension = Dimension.values()[random.nextInt(Dimension.values().length)];
            var list = book.list(dimension);
            choices.put(
                    dimension,
                    switch (random.nextInt(3)) {
                        case 0 -> new Choice.EachMember();
                        case 1 ->
                            new Choice.One(list.members()
                                    .get(random.nextInt(list.members().size()))
                                    .code());
                        default -> list.parents().isEmpty() ? new Choice.EachMember() : new Choice.EachParent();
                    });
        }
        var length = Period.Length.values()[random.nextInt(3)];
        return new StatisticsQuery(
                choices,
                Period.of(length, YearMonth.of(2025, 1 + random.nextInt(12))),
                Period.of(length, YearMonth.of(2026, 1 + random.nextInt(12))),
                false);
    }

    private List<CodedCase> cases(Random random) {
        var cases = new ArrayList<CodedCase>();
        for (int n = 0; n < 120; n++) {
            var codes = new EnumMap<Dimension, Set<String>>(Dimension.class);
            for (var list : book.lists()) {
                var some = new TreeSet<String>();
                for (int code = random.nextInt(3); code > 0; code--) {
                    some.add(list.members()
                            .get(random.nextInt(list.members().size()))
                            .code());
                }
                if (!list.parents().isEmpty() && random.nextInt(4) == 0) {
                    some.add(list.parents().getFirst());
                }
                codes.put(list.dimension(), some);
            }
            cases.add(new CodedCase(
                    new SubjectId(new UUID(0, random.nextInt(80))),
                    new UUID(1, random.nextInt(6)),
                    YearMonth.of(2025 + random.nextInt(2), 1 + random.nextInt(12)),
                    codes));
        }
        return cases;
    }
}

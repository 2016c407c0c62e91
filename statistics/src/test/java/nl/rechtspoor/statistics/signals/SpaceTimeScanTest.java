package nl.rechtspoor.statistics.signals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SpaceTimeScanTest {
    private static final double[][] LINE = IntStream.range(0, 6)
            .mapToObj(
                    i -> IntStream.range(0, 6).mapToDouble(j -> Math.abs(i - j)).toArray())
            .toArray(double[][]::new);

    private final SpaceTimeScan scan = new SpaceTimeScan(SpaceTimeScan.nearest(LINE, 3), 4);

    @Test
    void finds_the_two_places_and_three_months_in_which_a_rise_was_planted() {
        double[][] expected = evenly(4);
        double[][] counts = evenly(4);
        for (int month = 3; month < 6; month++) {
            counts[2][month] = 13;
            counts[3][month] = 12;
        }
        var strongest = scan.ranked(counts, expected).getFirst();
        assertThat(strongest.zone()).containsExactly(2, 3);
        assertThat(strongest.duration()).isEqualTo(3);
        assertThat(strongest.count()).isEqualTo(75);
        assertThat(strongest.expected()).isEqualTo(24);
        assertThat(scan.p(strongest, expected, 999, 1)).isEqualTo(0.001);
    }

    @Test
    void the_same_seed_gives_the_same_chance() {
        double[][] expected = evenly(2);
        double[][] counts = evenly(2);
        counts[0][5] = 6;
        var strongest = scan.ranked(counts, expected).getFirst();
        assertThat(scan.p(strongest, expected, 99, 7)).isEqualTo(scan.p(strongest, expected, 99, 7));
    }

    @Test
    void among_counts_without_a_rise_a_small_chance_is_as_rare_as_it_says() {
        var random = new Random(2009);
        int runs = 200;
        long rare = IntStream.range(0, runs)
                .filter(_ -> {
                    double[][] expected = evenly(1.5);
                    double[][] counts = evenly(0);
                    for (double[] place : counts) {
                        Arrays.setAll(place, _ -> PoissonDraw.of(1.5, random));
                    }
                    var ranked = scan.ranked(counts, expected);
                    return !ranked.isEmpty() && scan.p(ranked.getFirst(), expected, 99, random.nextLong()) <= 0.1;
                })
                .count();
        // 20 are expected; four standard deviations around it
        assertThat(rare).isBetween(3L, 37L);
    }

    @Test
    void counts_that_are_as_expected_have_no_cluster() {
        assertThat(scan.ranked(evenly(2), evenly(2))).isEmpty();
    }

    @Test
    void a_zone_is_a_place_with_its_nearest_each_once() {
        assertThat(SpaceTimeScan.nearest(LINE, 2))
                .containsExactly(
                        List.of(0),
                        List.of(0, 1),
                        List.of(1),
                        List.of(2),
                        List.of(1, 2),
                        List.of(3),
                        List.of(2, 3),
                        List.of(4),
                        List.of(3, 4),
                        List.of(5),
                        List.of(4, 5));
    }

    /** Counts that may not be shipped: -Drechtspoor.oracle names a folder that has them. */
    @Test
    void agrees_with_the_published_result_for_new_mexico() throws IOException {
        String folder = System.getProperty("rechtspoor.oracle", "");
        assumeTrue(
                !folder.isEmpty(), "skipped: -Drechtspoor.oracle names no folder with the counts that are not shipped");
        var table = Oracle.read(Path.of(folder, "series/scan_newmexico.csv"));
        double[][] counts = columns(table, "count");
        double[][] expected = columns(table, "mu");
        List<List<Integer>> zones;
        try (Stream<String> lines = Files.lines(Path.of(folder, "series/scan_newmexico_zones.txt"))) {
            zones = lines.map(SpaceTimeScanTest::zone).toList();
        }
        assertThat(zones).hasSize(415);
        var ranked = new SpaceTimeScan(zones, 4).ranked(counts, expected);
        var published = Files.readAllLines(Path.of(folder, "expected/scan_newmexico_top40.csv"));
        for (int i = 0; i < 40; i++) {
            String[] cells = published.get(i + 1).split(",");
            assertThat(ranked.get(i).zone()).isEqualTo(zone(cells[0]));
            assertThat(ranked.get(i).duration()).isEqualTo(Integer.parseInt(cells[1]));
            assertThat(ranked.get(i).evidence()).isCloseTo(Double.parseDouble(cells[4]), within(1e-9));
        }
    }

    private static List<Integer> zone(String text) {
        return Arrays.stream(text.split("\\|"))
                .map(place -> Integer.parseInt(place) - 1)
                .sorted()
                .toList();
    }

    private static double[][] columns(Oracle table, String name) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> IntStream.rangeClosed(1986, 1989)
                        .mapToDouble(year -> table.at(row, name + year))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double[][] evenly(double value) {
        var values = new double[6][6];
        Arrays.stream(values).forEach(place -> Arrays.fill(place, value));
        return values;
    }
}

package nl.rechtspoor.ledger.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import nl.rechtspoor.ledger.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {
    @Test
    void paths_are_those_of_the_specification() {
        assertThat(new TilePath(0, 1234067, 256)).hasToString("tile/0/x001/x234/067");
        assertThat(new TilePath(TilePath.ENTRIES, 0, 15)).hasToString("tile/entries/000.p/15");
        assertThat(new TilePath(63, 1000, 255)).hasToString("tile/63/x001/000.p/255");
    }

    @Test
    void a_tree_of_70_000_has_the_tiles_that_the_specification_counts() {
        assertThat(TilePath.in(70_000, 0, 272)).isEqualTo(new TilePath(0, 272, 256));
        assertThat(TilePath.in(70_000, 0, 273)).isEqualTo(new TilePath(0, 273, 112));
        assertThat(TilePath.in(70_000, 1, 0)).isEqualTo(new TilePath(1, 0, 256));
        assertThat(TilePath.in(70_000, 1, 1)).isEqualTo(new TilePath(1, 1, 17));
        assertThat(TilePath.in(70_000, 2, 0)).isEqualTo(new TilePath(2, 0, 1));
        assertThat(TilePath.in(256, 1, 0)).isEqualTo(new TilePath(1, 0, 1));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> TilePath.in(70_000, 3, 0));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> TilePath.in(70_000, 63, 0));
    }

    @Property(seed = "1")
    void a_path_is_read_as_it_was_written(
            @ForAll @IntRange(min = -1, max = 63) int level,
            @ForAll @LongRange(max = 999_999_999_999L) long index,
            @ForAll @IntRange(min = 1, max = 256) int width) {
        var path = new TilePath(level, index, width);

        assertThat(TilePath.parse(path.toString())).isEqualTo(path);
    }

    @Property(seed = "1")
    void a_tile_is_within_a_tree_that_has_all_of_its_hashes(
            @ForAll @IntRange(min = -1, max = 3) int level,
            @ForAll @LongRange(max = 300) long index,
            @ForAll @IntRange(min = 1, max = 256) int width,
            @ForAll @LongRange(max = 200_000) long size) {
        long subtree = level <= 0 ? 1 : 1L << level * TilePath.HEIGHT;
        long leavesNeeded = (index * TilePath.FULL + width) * subtree;

        assertThat(new TilePath(level, index, width).isWithin(size)).isEqualTo(leavesNeeded <= size);
    }

    @Test
    void no_tree_has_a_tile_of_an_absurd_index() {
        assertThat(new TilePath(0, Long.MAX_VALUE, 1).isWithin(Long.MAX_VALUE)).isFalse();
        assertThat(new TilePath(63, 0, 1).isWithin(Long.MAX_VALUE)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/001/000",
                "tile/0/x000/000",
                "tile/0/x001",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/0/000.p/",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/../000",
                "tile/entries/x001/x234/67",
                "tile/data/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999\n",
            })
    void what_is_no_path_is_refused(String path) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> TilePath.parse(path));
    }
}

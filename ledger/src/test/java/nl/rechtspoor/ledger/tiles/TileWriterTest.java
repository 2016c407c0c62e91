package nl.rechtspoor.ledger.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Frontier;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;
import org.junit.jupiter.api.Test;

class TileWriterTest {
    private static final int SIZE = 70_000;
    private static final List<byte[]> ENTRIES = IntStream.range(0, SIZE)
            .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
            .toList();
    private static final GrowingTree NAIVE = new GrowingTree();

    static {
        ENTRIES.forEach(entry -> NAIVE.append(Hash.ofLeaf(entry)));
    }

    @Property(tries = 20, seed = "1")
    void however_the_batches_fall_the_tree_is_the_same(@ForAll long seed) {
        var random = new Random(seed);
        var stored = new HashMap<TilePath, byte[]>();
        Tiles tiles = path -> Optional.ofNullable(stored.get(path));
        var writer = new TileWriter(tiles);
        int size = 0;
        while (size < 2000) {
            int batch = Math.min(2000 - size, 1 + random.nextInt(700));
            TileWriter.Growth growth = writer.append(size, ENTRIES.subList(size, size + batch));

            assertThat(growth.tree(tiles).root()).isEqualTo(growth.root());
            assertThatNoFullTileChanges(stored, growth.tiles());
            stored.putAll(growth.tiles());
            size += batch;
            assertThat(growth.frontier()).isEqualTo(Frontier.of(size, NAIVE)).isEqualTo(writer.frontier(size));
            assertThat(growth.size()).isEqualTo(size);
        }
        assertProofs(tiles, size, random);
    }

    @Test
    void a_tree_of_three_levels_of_tiles_proves_everything_from_tiles_alone() {
        var stored = new HashMap<TilePath, byte[]>();
        Tiles tiles = path -> Optional.ofNullable(stored.get(path));
        stored.putAll(new TileWriter(tiles).append(0, ENTRIES).tiles());

        assertThat(stored).hasSize(273 + 1 + 273 + 1 + 1 + 1 + 1);
        assertThat(stored.get(new TilePath(2, 0, 1))).hasSize(Hash.LENGTH);
        assertProofs(tiles, SIZE, new Random(1));
    }

    @Test
    void a_reader_of_an_older_size_takes_the_tile_that_became_full() {
        var stored = new HashMap<TilePath, byte[]>();
        var writer = new TileWriter(path -> Optional.ofNullable(stored.get(path)));
        stored.putAll(writer.append(0, ENTRIES.subList(0, 500)).tiles());
        stored.putAll(writer.append(500, ENTRIES.subList(500, 600)).tiles());
        stored.remove(new TilePath(0, 1, 244));
        stored.remove(new TilePath(TilePath.ENTRIES, 1, 244));

        var older = new TileReader(path -> Optional.ofNullable(stored.get(path)), 500);

        assertThat(older.tree().root()).isEqualTo(naive(500).root());
        assertThat(older.entries(1)).hasSize(244);
    }

    @Test
    void a_batch_reads_only_the_right_edge_and_each_tile_of_it_once() {
        var stored = new HashMap<>(new TileWriter(path -> Optional.empty())
                .append(0, ENTRIES.subList(0, 69_999))
                .tiles());
        var read = new ArrayList<TilePath>();
        Tiles counted = path -> {
            read.add(path);
            return Optional.ofNullable(stored.get(path));
        };

        new TileWriter(counted).append(69_999, ENTRIES.subList(69_999, 70_000));

        assertThat(read)
                .containsExactlyInAnyOrder(
                        new TilePath(TilePath.ENTRIES, 273, 111),
                        new TilePath(0, 273, 111),
                        new TilePath(1, 1, 17),
                        new TilePath(2, 0, 1));
    }

    @Test
    void nothing_to_append_changes_nothing() {
        assertThat(new TileWriter(path -> Optional.empty()).append(0, List.of()).tiles())
                .isEmpty();
    }

    @Test
    void a_missing_or_damaged_tile_is_named() {
        var tile = new TilePath(0, 0, 7);
        var reader = new TileReader(path -> Optional.empty(), 7);
        assertThatExceptionOfType(TileMissing.class)
                .isThrownBy(() -> reader.tree().root())
                .satisfies(missing -> assertThat(missing.path()).isEqualTo(tile));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> new TileReader(path -> Optional.of(new byte[6 * 32]), 7)
                        .tree()
                        .root())
                .withMessageContaining(tile.toString());
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() ->
                        new TileReader(path -> Optional.of(EntryBundle.write(ENTRIES.subList(0, 6))), 7).entries(0));
    }

    @Test
    void a_bundle_is_read_as_it_was_written_and_no_other_way() {
        List<byte[]> entries = List.of(new byte[0], new byte[0xffff], new byte[] {1, 2, 3});

        assertThat(EntryBundle.parse(EntryBundle.write(entries)))
                .usingRecursiveComparison()
                .isEqualTo(entries);
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.write(List.of(new byte[0x10000])));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.parse(new byte[0]));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.parse(new byte[] {0}));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.parse(new byte[] {0, 2, 1}));
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> EntryBundle.parse(new byte[2 * 257]));
    }

    private static void assertProofs(Tiles tiles, int size, Random random) {
        MerkleTree tree = new TileReader(tiles, size).tree();
        assertThat(tree.root()).isEqualTo(naive(size).root());
        for (int i = 0; i < 50; i++) {
            int index = random.nextInt(size);
            assertThat(tree.inclusion(index)).isEqualTo(naive(size).inclusion(index));
            assertThat(tree.consistency(index + 1)).isEqualTo(naive(size).consistency(index + 1));
        }
        byte[] entry = new TileReader(tiles, size).entries(size / 2 / 256).get(size / 2 % 256);
        tree.inclusion(size / 2).verify(Hash.ofLeaf(entry), tree.root());
    }

    private static void assertThatNoFullTileChanges(Map<TilePath, byte[]> stored, Map<TilePath, byte[]> written) {
        written.forEach((path, tile) -> {
            if (path.width() == TilePath.FULL) {
                assertThat(stored).doesNotContainKey(path);
            }
        });
    }

    private static MerkleTree naive(long size) {
        return NAIVE.tree().whenItsSizeWas(size);
    }
}

package nl.rechtspoor.ledger.tiles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.MerkleTree;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import org.junit.jupiter.api.Test;

/** The published log of another implementation, from its signatures down to its entries. */
class TesseraLogTest {
    private static final NoteVerifier KEY =
            NoteVerifier.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");
    private static final Tiles TILES = path -> resource(path.toString());
    private static final List<Checkpoint> CHECKPOINTS = IntStream.rangeClosed(0, 15)
            .mapToObj(
                    size -> SignedCheckpoint.open(resource("checkpoint." + size).orElseThrow(), KEY))
            .map(SignedCheckpoint::checkpoint)
            .toList();

    @Test
    void every_checkpoint_is_signed_and_its_root_follows_from_the_tiles() {
        for (int size = 0; size <= 15; size++) {
            assertThat(CHECKPOINTS.get(size).size()).isEqualTo(size);
            assertThat(tree(size).root()).isEqualTo(CHECKPOINTS.get(size).root());
        }
        assertThat(SignedCheckpoint.open(resource("checkpoint").orElseThrow(), KEY)
                        .checkpoint())
                .isEqualTo(CHECKPOINTS.getLast());
    }

    @Test
    void no_checkpoint_survives_a_changed_byte() {
        for (int size = 0; size <= 15; size++) {
            byte[] note = resource("checkpoint." + size).orElseThrow();
            for (int at = 0; at < note.length; at++) {
                byte[] changed = note.clone();
                changed[at] ^= 1;
                assertThatExceptionOfType(RuntimeException.class)
                        .isThrownBy(() -> SignedCheckpoint.open(changed, KEY))
                        .isInstanceOfAny(SignatureRefused.class, Malformed.class);
            }
        }
    }

    @Test
    void all_checkpoints_are_consistent_with_each_other() {
        for (int second = 1; second <= 15; second++) {
            for (int first = 1; first <= second; first++) {
                tree(second)
                        .consistency(first)
                        .verify(
                                CHECKPOINTS.get(first).root(),
                                CHECKPOINTS.get(second).root());
            }
        }
    }

    @Test
    void every_entry_is_in_every_tree_that_was_signed_after_it() {
        for (int size = 1; size <= 15; size++) {
            List<byte[]> entries = new TileReader(TILES, size).entries(0);
            assertThat(entries).hasSize(size);
            for (int index = 0; index < size; index++) {
                tree(size)
                        .inclusion(index)
                        .verify(
                                Hash.ofLeaf(entries.get(index)),
                                CHECKPOINTS.get(size).root());
            }
        }
        assertThat(new String(new TileReader(TILES, 15).entries(0).getFirst(), StandardCharsets.UTF_8))
                .isEqualTo("one");
    }

    @Test
    void our_writer_makes_the_same_tiles_from_the_same_entries() {
        List<byte[]> entries = new TileReader(TILES, 15).entries(0);
        for (int size = 0; size < 15; size++) {
            TileWriter.Growth growth = new TileWriter(TILES).append(size, List.of(entries.get(size)));
            assertThat(growth.root()).isEqualTo(CHECKPOINTS.get(size + 1).root());
            assertThat(growth.tiles())
                    .hasSize(2)
                    .allSatisfy((path, tile) -> assertThat(resource(path.toString()))
                            .hasValueSatisfying(theirs -> assertThat(tile).isEqualTo(theirs)));
        }
    }

    private static MerkleTree tree(long size) {
        return new TileReader(TILES, size).tree();
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream file = TesseraLogTest.class.getResourceAsStream("/tessera-log/" + name)) {
            return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

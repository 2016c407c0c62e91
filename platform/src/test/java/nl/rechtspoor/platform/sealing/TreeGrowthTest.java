package nl.rechtspoor.platform.sealing;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.tiles.TilePath;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.ledger.tiles.TileWriter;
import nl.rechtspoor.platform.testing.StoreChecker;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TreeGrowthTest {
    private static final int THREE_LEVELS = 66_000;

    private final Random random = new Random(11);
    private TestDatabase database;
    private StoredTiles tiles;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        tiles = new StoredTiles(database.jdbc(QUERY));
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void however_the_batches_fall_tiles_entries_and_roots_are_those_of_the_leaves() throws SQLException {
        append(THREE_LEVELS);

        try (Connection session = database.as(COMMAND).getConnection()) {
            var tree = new TreeGrowth();
            while (SealBatch.isWanted(session)) {
                SealBatch.seal(session, tree, 1 + random.nextInt(1500));
            }
        }

        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
        List<byte[]> entries = entries();
        for (long size : List.of(1L, 255L, 256L, 257L, 511L, 65_536L, 65_537L, (long) THREE_LEVELS)) {
            assertTilesAreThoseThatAWriterOfFilesMakes(entries.subList(0, (int) size));
        }
    }

    @Test
    void what_a_rolled_back_batch_had_in_memory_does_not_come_back() throws SQLException {
        append(900);
        try (Connection slow = database.as(COMMAND).getConnection();
                Connection fast = database.as(COMMAND).getConnection()) {
            var slowTree = new TreeGrowth();
            SealBatch.seal(slow, slowTree, 300);
            execute("alter table events.checkpoint add constraint full_disk check (size <> 500)");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> SealBatch.seal(slow, slowTree, 200));
            execute("alter table events.checkpoint drop constraint full_disk");
            assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger())
                    .containsExactly("600 events are not sealed");

            // the same number of positions by another one, so that the size alone would not tell
            SealBatch.seal(fast, new TreeGrowth(), 150);
            SealBatch.seal(fast, new TreeGrowth(), 50);
            SealBatch.seal(slow, slowTree, 400);
        }

        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
    }

    @Test
    void positions_that_were_sealed_before_there_was_a_tree_find_their_place_in_batches() throws SQLException {
        append(5000);
        sealAll();
        var roots = roots();
        forgetTheTree();

        try (Connection session = database.as(COMMAND).getConnection()) {
            var tree = new TreeGrowth();
            assertThat(CatchingUp.grow(session, tree, 2000)).isEqualTo(2000);
            assertThat(CatchingUp.grow(session, new TreeGrowth(), 2000)).isEqualTo(2000);
            assertThat(CatchingUp.grow(session, tree, 2000)).isEqualTo(1000);
            assertThat(CatchingUp.grow(session, tree, 2000)).isZero();
            append(10);
            SealBatch.seal(session, tree, 10);
        }

        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
        assertThat(roots()).contains(roots.getLast());
    }

    @Test
    void a_sealer_catches_up_by_itself() throws Exception {
        append(4500);
        sealAll();
        forgetTheTree();
        append(3);

        try (var sealer = new Sealer(database.as(COMMAND), new SealingBells())) {
            sealer.start();
            for (int look = 0; look < 9_600 && !sealedAll(); look++) {
                Thread.sleep(25);
            }
        }

        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
    }

    @Test
    void a_changed_event_finds_no_place_in_the_tree() throws SQLException {
        append(10);
        sealAll();
        forgetTheTree();
        execute("update events.domain_event_entry set payload = 'x' where global_index ="
                + " (select global_index from events.ledger where position = 7)");

        try (Connection session = database.as(COMMAND).getConnection()) {
            assertThatExceptionOfType(SealingHalted.class)
                    .isThrownBy(() -> CatchingUp.grow(session, new TreeGrowth(), 100))
                    .withMessageContaining("position 7");
        }
    }

    @Test
    void nothing_is_sealed_behind_a_tree_that_was_changed_and_health_says_why() throws Exception {
        append(700);
        sealAll();
        execute("update events.ledger_node set hash = decode(repeat('00', 32), 'hex') where index = 1");
        append(1);

        try (var sealer = new Sealer(database.as(COMMAND), new SealingBells())) {
            sealer.start();
            for (int look = 0; look < 9_600 && sealer.halted().isEmpty(); look++) {
                Thread.sleep(25);
            }
            assertThat(sealer.halted())
                    .hasValueSatisfying(why -> assertThat(why).contains("700 events", "changed"));
            var progress = new SealingProgress(database.jdbc(COMMAND), sealer);
            assertThat(new SealingHealth(progress).health().getDetails()).containsKey("halted");
            assertThat(sealedAll()).isFalse();
        }
    }

    private void assertTilesAreThoseThatAWriterOfFilesMakes(List<byte[]> entries) {
        var files = new HashMap<TilePath, byte[]>();
        var written = new TileWriter(path -> Optional.ofNullable(files.get(path))).append(0, entries);
        assertThat(written.tiles())
                .allSatisfy((path, tile) -> assertThat(tiles.read(path))
                        .as(path.toString())
                        .hasValueSatisfying(stored -> assertThat(stored).isEqualTo(tile)));
        var reader = new TileReader(tiles.remembering(), entries.size());
        assertThat(reader.tree().root()).isEqualTo(written.root());
        int position = random.nextInt(entries.size());
        reader.tree().inclusion(position).verify(Hash.ofLeaf(entries.get(position)), written.root());
    }

    private List<byte[]> entries() {
        return database.jdbc(QUERY)
                .sql("select entry from events.ledger_entry order by position")
                .query(byte[].class)
                .list();
    }

    private List<Hash> roots() {
        return new ArrayList<>(database.jdbc(QUERY)
                .sql("select root from events.checkpoint order by size")
                .query((row, _) -> Hash.of(row.getBytes(1)))
                .list());
    }

    private void append(int count) {
        database.jdbc(COMMAND)
                .sql("insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number,"
                        + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                        + " select gen_random_uuid(), gen_random_uuid(), 0, 'notebook', '2026-06-01T07:00:00Z',"
                        + " 'notebook-opened', '1', convert_to(n::text, 'UTF8'), '{}' from generate_series(1, ?) n")
                .param(count)
                .update();
    }

    private void sealAll() throws SQLException {
        try (Connection session = database.as(COMMAND).getConnection()) {
            var tree = new TreeGrowth();
            while (SealBatch.isWanted(session)) {
                SealBatch.seal(session, tree, 450);
            }
        }
    }

    private boolean sealedAll() {
        return new StoreChecker(database.jdbc(QUERY)).isSealed();
    }

    private void forgetTheTree() {
        execute("truncate events.ledger_entry, events.ledger_node");
        execute("delete from events.checkpoint");
    }

    private void execute(String statement) {
        database.stolen().sql(statement).update();
    }
}

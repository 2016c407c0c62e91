package nl.rechtspoor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSigner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the database's superuser can do to a running installation with all triggers off, and what two offline verifiers then
 * say of a case that is exported from it. The keys and nothing else come from elsewhere.
 */
class TamperedInstallationIT {
    private static final Duration HELD = Duration.ofSeconds(Integer.getInteger("rechtspoor.held", 2));
    private static final int FLIPS = Integer.getInteger("rechtspoor.flips", 50);

    /** Another seed draws other bits. */
    private static final long SEED = Long.getLong("rechtspoor.seed", 20_261_128);

    @TempDir
    static Path folder;

    private static WitnessedInstallation installation;
    private Tampering database;

    @BeforeAll
    static void tellTwoCases() throws Exception {
        installation = WitnessedInstallation.start(folder);
    }

    @AfterAll
    static void stop() throws Exception {
        installation.close();
    }

    @BeforeEach
    void asSuperuser() throws Exception {
        database = new Tampering(installation.superuser());
    }

    @AfterEach
    void putEverythingBack() throws Exception {
        database.putBack();
        database.close();
    }

    @Test
    void an_untouched_history_holds() throws Exception {
        assertThat(installation.verified())
                .contains("keys independent", "complete yes", "result 0")
                .noneMatch(line -> line.startsWith("finding "))
                .filteredOn(line -> line.startsWith("event "))
                .allMatch(line -> line.contains(" unaltered "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payload    | payload = set_byte(payload, 10, get_byte(payload, 10) # 1)",
                "metadata   | meta_data = set_byte(meta_data, 10, get_byte(meta_data, 10) # 1)",
                "metadata   | meta_data = convert_to(replace(convert_from(meta_data, 'UTF8'), 'JURIST', 'SENIOR'), 'UTF8')",
                "row        | payload_type = 'advice-given'",
                "row        | payload_revision = '2'",
                "row        | type = 'contact'",
                "row        | time_stamp = '2020-01-01T00:00:00Z'",
                "row        | event_identifier = '00000000-0000-0000-0000-000000000000'",
                "row        | sequence_number = sequence_number + 100000",
            })
    void a_changed_column_is_found_at_its_position(String kind, String change) throws Exception {
        long position = installation.positionOfSomeEvent();

        database.run("update events.domain_event_entry set " + change
                + " where global_index = (select global_index from events.ledger where position = " + position + ")");

        assertThat(installation.findings()).contains("finding " + kind + " " + position);
    }

    @Test
    void a_changed_entry_is_found_at_its_position() throws Exception {
        long position = installation.positionOfSomeEvent();

        database.run("update events.ledger_entry set entry = set_byte(entry, 60, get_byte(entry, 60) # 1)"
                + " where position = " + position);

        assertThat(installation.findings()).contains("finding leaf " + position, "finding entry " + position);
    }

    @Test
    void a_changed_leaf_is_found_at_its_position() throws Exception {
        long position = installation.positionOfSomeEvent();

        database.run("update events.ledger set leaf = set_byte(leaf, 5, get_byte(leaf, 5) # 1) where position = "
                + position);

        assertThat(installation.findings()).contains("finding leaf " + position);
    }

    @Test
    void a_changed_tile_is_found() throws Exception {
        database.run("update events.ledger_node set hash = set_byte(hash, 5, get_byte(hash, 5) # 1)"
                + " where level = 1 and index = 0");

        assertThat(installation.findings()).anyMatch(line -> line.startsWith("finding tile tile/1/000"));
    }

    @Test
    void a_changed_checkpoint_is_found() throws Exception {
        database.run("update events.signed_checkpoint set note = set_byte(note, position('\\x0a'::bytea in note) + 8,"
                + " get_byte(note, position('\\x0a'::bytea in note) + 8) # 1)"
                + " where size = (select max(size) from events.signed_checkpoint)");

        assertThat(installation.exportedOrRefused())
                .anyMatch(line -> line.startsWith("finding checkpoint ") || line.equals("SIGNATURES_DAMAGED"));
    }

    @Test
    void a_checkpoint_that_is_renamed_to_another_log_is_refused() throws Exception {
        database.run("update events.signed_checkpoint set note = set_byte(note, 3, get_byte(note, 3) # 1)"
                + " where size = (select max(size) from events.signed_checkpoint)");

        assertThat(installation.exportedOrRefused()).containsExactly("SIGNATURES_DAMAGED");
    }

    @Test
    void a_deleted_event_is_missing_at_its_position() throws Exception {
        long position = installation.positionOfSomeEvent();

        database.run("delete from events.domain_event_entry where global_index ="
                + " (select global_index from events.ledger where position = " + position + ")");

        assertThat(installation.findings()).contains("finding missing " + position);
    }

    @Test
    void an_event_that_was_deleted_with_its_leaf_and_entry_leaves_a_hole_in_the_tile() throws Exception {
        long position = installation.positionOfSomeEvent();

        database.run("delete from events.domain_event_entry where global_index ="
                + " (select global_index from events.ledger where position = " + position + ")");
        database.run("delete from events.ledger where position = " + position);
        database.run("delete from events.ledger_entry where position = " + position);

        assertThat(installation.findings()).contains("finding tile tile/entries/000");
    }

    @Test
    void events_that_changed_places_are_found_at_both() throws Exception {
        long first = installation.positionOfSomeEvent();
        long second = installation.positionOfSomeEvent(first);

        database.swap(first, second);

        assertThat(installation.findings()).contains("finding row " + first, "finding row " + second);
    }

    @Test
    void an_event_that_was_slipped_in_between_moves_all_that_follow() throws Exception {
        long position = installation.positionOfSomeEvent();

        database.slipIn(position);

        assertThat(installation.findings()).contains("finding row " + position);
    }

    @Test
    void a_cut_tail_is_found_because_more_was_signed() throws Exception {
        database.cutTail(installation.size() - 5);

        assertThat(installation.findings()).anyMatch(line -> line.startsWith("finding tile "));
    }

    @Test
    void a_tail_that_was_cut_with_its_signatures_is_found_by_the_signer_who_remembers_them() throws Exception {
        database.cutTail(installation.size() - 5);
        database.run("delete from events.cosignature where size > " + (installation.size() - 5));
        database.run("delete from events.signed_checkpoint where size > " + (installation.size() - 5));

        installation.awaitOutput("Events were removed, or an older backup was put back.");
    }

    @Test
    void whoever_rebuilds_the_whole_tree_does_not_have_the_signature() throws Exception {
        long position = installation.positionOfSomeEvent();

        GrowingTree tree = database.forge(position);

        assertThat(tree.tree().size()).isGreaterThan(position);
        assertThat(installation.findings())
                .contains("finding root " + installation.size(), "finding entry " + position);
    }

    @Test
    void whoever_stole_the_signer_key_too_does_not_have_those_of_the_witnesses() throws Exception {
        long size = installation.size();
        Hash root = database.forge(installation.positionOfSomeEvent())
                .tree()
                .whenItsSizeWas(size)
                .root();
        NoteSigner thief = NoteSigner.parse(
                Files.readString(folder.resolve("data/signer/key-1")).strip());
        Note forged = new Checkpoint(thief.verifier().name(), size, root).signedBy(thief);

        database.run("update events.signed_checkpoint set note = ? where size = " + size, (Object) forged.bytes());

        assertThat(installation.findings()).contains("finding cosignature " + size);
    }

    @Test
    void an_event_that_is_told_to_be_of_yesterday_was_sealed_today() throws Exception {
        long position = installation.recordInTheOtherCase(database, "2026-01-05T09:00:00Z");

        assertThat(installation.findingsOfTheOtherCase()).contains("finding time " + position);
    }

    /** F4. The clock of whoever recorded it was ten minutes slow or fast. */
    @ParameterizedTest
    @ValueSource(longs = {-10, 10})
    void a_transaction_that_commits_late_with_a_wrong_clock_is_sealed_last_and_its_time_is_named(long minutes)
            throws Exception {
        String time = Instant.now()
                .plus(Duration.ofMinutes(minutes))
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();

        WitnessedInstallation.Late positions = installation.recordLateInTheOtherCase(database, time, HELD);

        assertThat(positions.late()).isGreaterThan(positions.inTime());
        assertThat(installation.findingsOfTheOtherCase()).contains("finding time " + positions.late());
    }

    @Test
    void no_flipped_bit_is_missed_and_nothing_else_raises_an_alarm() throws Exception {
        var random = new Random(SEED);
        var flips = new BitFlips(database, random, installation.caseId(), installation.size());
        for (int i = 0; i < FLIPS; i++) {
            String flipped = flips.flip();
            List<String> found = installation.exportedOrRefused();
            flips.flipBack();
            assertThat(found)
                    .as("seed %d, flip %d: %s", SEED, i, flipped)
                    .anyMatch(line -> line.startsWith("finding ") || line.equals("SIGNATURES_DAMAGED"));
            if (i % 10 == 0) {
                assertThat(installation.findings())
                        .as("seed %d, after flip %d", SEED, i)
                        .isEmpty();
            }
        }
    }
}

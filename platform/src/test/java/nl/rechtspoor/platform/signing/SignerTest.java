package nl.rechtspoor.platform.signing;

import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.ledger.tiles.TileReader;
import nl.rechtspoor.platform.sealing.StoredTiles;
import nl.rechtspoor.platform.start.StartRefused;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;

class SignerTest {
    private static final String ORIGIN = "example.org/ledger";

    @TempDir
    private Path temporary;

    private Path folder;
    private LedgerUnderTest ledger;
    private SignedCheckpoints signed;

    @BeforeEach
    void start() {
        folder = temporary.resolve("signer");
        ledger = new LedgerUnderTest();
        signed = new SignedCheckpoints(ledger.database().jdbc(QUERY));
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void what_was_committed_is_signed_and_verifies_as_one_growing_log() {
        Signer signer = signer(1);
        assertThat(signer.sign()).isZero();
        for (int events : List.of(1, 254, 1, 300, 700)) {
            ledger.seal(events);
            signer.sign();
        }

        List<SignedCheckpoint> checkpoints = opened(1);
        assertThat(checkpoints)
                .extracting(opened -> opened.checkpoint().size())
                .containsExactly(1L, 255L, 256L, 556L, 1256L);
        var last = checkpoints.getLast().checkpoint();
        var tree = new TileReader(new StoredTiles(ledger.database().jdbc(QUERY)), last.size()).tree();
        checkpoints.stream()
                .map(SignedCheckpoint::checkpoint)
                .forEach(earlier -> tree.consistency(earlier.size()).verify(earlier.root(), last.root()));
    }

    @Test
    void nothing_new_is_signed_once_only() {
        ledger.seal(3);
        Signer signer = signer(1);

        assertThat(signer.sign()).isEqualTo(3);
        assertThat(signer.sign()).isEqualTo(3);
        assertThat(signer(1).sign()).isEqualTo(3);

        assertThat(signed.from(0, 10)).hasSize(1);
    }

    @Test
    void a_ledger_that_was_built_anew_over_a_changed_event_is_not_signed() {
        ledger.seal(600);
        Signer signer = signer(1);
        signer.sign();

        ledger.forge(17);
        assertThatExceptionOfType(SigningRefused.class)
                .isThrownBy(signer::sign)
                .withMessageContaining("600 events has another root");
        ledger.seal(10);

        assertThatExceptionOfType(SigningRefused.class)
                .isThrownBy(signer::sign)
                .withMessageContaining("does not continue the one of 600 events");
        assertThat(opened(1)).hasSize(1);
    }

    @Test
    void a_ledger_that_was_cut_is_not_signed_not_even_when_it_has_grown_again() {
        ledger.seal(300);
        ledger.seal(30);
        Signer signer = signer(1);
        signer.sign();

        ledger.cutTail(300);
        assertThatExceptionOfType(SigningRefused.class)
                .isThrownBy(signer::sign)
                .withMessageContaining("signed up to 330 events, and the database has 300");
        ledger.seal(50);

        assertThatExceptionOfType(SigningRefused.class).isThrownBy(signer::sign);
        assertThat(opened(1)).hasSize(1);
    }

    @Test
    void a_first_checkpoint_that_is_not_that_of_the_leaves_is_not_signed() {
        ledger.seal(20);
        ledger.database()
                .stolen()
                .sql("update events.checkpoint set root = decode(repeat('ab', 32), 'hex')")
                .update();

        assertThatExceptionOfType(SigningRefused.class)
                .isThrownBy(() -> signer(1).sign());
    }

    @Test
    void a_kill_between_signing_and_storing_leaves_one_root_and_the_same_note() {
        ledger.seal(40);
        Signer signer = signer(1);
        var tree = new TileReader(new StoredTiles(ledger.database().jdbc(QUERY)), 40).tree();
        new SignerFolder(folder).remember(new Checkpoint(ORIGIN, 40, tree.root()));

        assertThat(signed.from(0, 10)).isEmpty();
        assertThat(signer.sign()).isEqualTo(40);
        assertThat(opened(1)).hasSize(1);
    }

    @Test
    void after_such_a_kill_no_other_root_is_signed_for_the_size() {
        ledger.seal(40);
        Signer signer = signer(1);
        new SignerFolder(folder).remember(new Checkpoint(ORIGIN, 40, Hash.ofLeaf(new byte[] {1})));

        assertThatExceptionOfType(SigningRefused.class).isThrownBy(signer::sign);
        assertThat(signed.from(0, 10)).isEmpty();
    }

    @Test
    void a_note_that_somebody_else_put_there_is_noticed() {
        ledger.seal(5);
        Signer signer = signer(1);
        ledger.database()
                .jdbc(SIGNER)
                .sql("insert into events.signed_checkpoint (size, signer_key, note) values (5, 1, 'forged')")
                .update();

        assertThatExceptionOfType(SigningRefused.class)
                .isThrownBy(signer::sign)
                .withMessageContaining("not the signer's");
    }

    @Test
    void a_refusal_is_an_alarm_until_the_ledger_is_whole_again() throws IOException {
        ledger.seal(8);
        try (var own = new SignerFolder(folder)) {
            var signing = new Signing(signer(1), own, List::of);
            var health = new SigningHealth(signing);
            assertThat(signing.sign()).isTrue();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            byte[] root = ledger.database()
                    .jdbc(QUERY)
                    .sql("select root from events.checkpoint where size = 8")
                    .query(byte[].class)
                    .single();

            setRoot(new byte[32]);
            assertThat(signing.sign()).isFalse();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
            assertThat(signing.refused()).isPresent();

            setRoot(root);
            assertThat(signing.sign()).isTrue();
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        }
    }

    @Test
    void of_two_signers_on_one_folder_one_signs() throws IOException {
        ledger.seal(8);
        var second = new SignerFolder(folder);
        try (var first = new SignerFolder(folder)) {
            assertThat(new Signing(signer(1), first, List::of).sign()).isTrue();
            assertThat(new Signing(signer(1), second, List::of).sign()).isFalse();
        }
        assertThat(new Signing(signer(1), second, List::of).sign()).isTrue();
        second.close();
    }

    @Test
    void a_new_key_signs_on_and_the_old_one_stays_verifiable() {
        ledger.seal(8);
        signer(1).sign();

        Signer rotated = signer(2);
        rotated.sign();
        ledger.seal(1);
        rotated.sign();

        var keys = signed.keys();
        assertThat(keys).hasSize(2);
        assertThat(keys.getFirst().until()).isEqualTo(keys.getLast().from());
        assertThat(keys.getLast().until()).isNull();
        assertThat(opened(1)).extracting(opened -> opened.checkpoint().size()).containsExactly(8L);
        assertThat(opened(2)).extracting(opened -> opened.checkpoint().size()).containsExactly(8L, 9L);
        assertThat(opened(2)).allMatch(opened -> opened.checkpoint().origin().equals(ORIGIN));
    }

    @Test
    void the_key_is_readable_by_its_owner_alone_or_the_program_does_not_start() throws IOException {
        signer(1);
        Path key = folder.resolve("key-1");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> signer(1))
                .withMessageContaining("may be read")
                .satisfies(refused -> assertThat(refused.remedy()).contains("chmod 600"));
    }

    @Test
    void a_lost_key_is_not_replaced_in_silence() throws IOException {
        signer(1);
        Files.delete(folder.resolve("key-1"));

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> signer(1))
                .satisfies(refused -> assertThat(refused.remedy()).contains("RECHTSPOOR_SIGNER_KEY=2"));
        assertThat(signer(2).origin()).isEqualTo(ORIGIN);
    }

    @Test
    void lost_memory_is_not_made_up() throws IOException {
        ledger.seal(1);
        signer(1).sign();
        Files.delete(folder.resolve("last-signed"));
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> signer(1));

        Files.delete(folder.resolve("key-1"));
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> signer(2));

        Files.writeString(folder.resolve("last-signed"), "x");
        assertThatExceptionOfType(StartRefused.class).isThrownBy(() -> signer(2));
    }

    @Test
    void the_log_keeps_its_name_whatever_the_program_is_told() {
        signer(1);
        var own = new SignerFolder(folder);
        var jdbc = ledger.database().jdbc(SIGNER);

        assertThat(SignerKey.open(own, 1, null, "elsewhere.example/ledger", jdbc)
                        .signer()
                        .verifier()
                        .name())
                .isEqualTo(ORIGIN);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> SignerKey.open(own, 1, "elsewhere.example/ledger", ORIGIN, jdbc))
                .withMessageContaining(ORIGIN);
    }

    @Test
    void a_new_log_begins_with_a_statement_by_both_keys_and_goes_on_with_what_is_left() throws IOException {
        ledger.seal(300);
        ledger.seal(30);
        signer(1).sign();
        ledger.cutTail(300);
        ledger.database().stolen().sql("delete from events.signed_checkpoint").update();
        assertThatExceptionOfType(SigningRefused.class)
                .isThrownBy(() -> signer(1).sign());

        var statement = NewLog.begin(folder, "The disk of 3 June was lost.", Optional.empty(), Clock.systemUTC());

        assertThat(signer(1).sign()).isEqualTo(300);
        var keys = signed.keys();
        assertThat(keys).hasSize(2);
        assertThat(statement.text())
                .startsWith("rechtspoor-recovery/v1\n" + ORIGIN + "\n330\n")
                .contains(ORIGIN + "/2");
        assertThat(keys)
                .allSatisfy(key ->
                        assertThat(statement.by(NoteVerifier.parse(key.vkey()))).isPresent());
        assertThat(keys.getLast().recovery()).isEqualTo(new String(statement.bytes(), StandardCharsets.UTF_8));
        assertThat(opened(2))
                .singleElement()
                .satisfies(first -> assertThat(first.checkpoint().origin()).isEqualTo(ORIGIN + "/2"));
        assertThat(signed.latest().orElseThrow().origin()).isEqualTo(ORIGIN + "/2");
    }

    @Test
    void a_new_log_is_not_begun_under_a_running_signer_nor_without_a_reason() throws IOException {
        signer(1);
        try (var running = new SignerFolder(folder)) {
            running.isOurs();
            assertThatExceptionOfType(StartRefused.class)
                    .isThrownBy(() -> NewLog.begin(folder, "A reason.", Optional.empty(), Clock.systemUTC()))
                    .withMessageContaining("running");
        }
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> NewLog.begin(folder, " ", Optional.empty(), Clock.systemUTC()));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(
                        () -> NewLog.begin(folder.resolve("none"), "A reason.", Optional.empty(), Clock.systemUTC()));
    }

    @Test
    void where_the_signer_s_whole_folder_was_lost_the_refusal_says_how_a_new_log_begins() throws IOException {
        ledger.seal(30);
        signer(1).sign();
        for (String file : List.of("key-1", "last-signed")) {
            Files.delete(folder.resolve(file));
        }
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> signer(1))
                .satisfies(refused -> assertThat(refused.remedy()).endsWith("--lost " + ORIGIN + " 2"));
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> NewLog.begin(folder, "The folder was lost.", Optional.empty(), Clock.systemUTC()));

        var lost = Optional.of(new NewLog.Lost(ORIGIN, 2));
        var statement = NewLog.begin(folder, "The folder was lost.", lost, Clock.systemUTC());

        assertThat(signer(1).sign()).isEqualTo(30);
        assertThat(statement.text()).startsWith("rechtspoor-recovery/v1\n" + ORIGIN + "\nunknown\nunknown\n");
        assertThat(opened(2)).hasSize(1);
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> NewLog.begin(folder, "Once more.", lost, Clock.systemUTC()));
    }

    private Signer signer(int key) {
        var own = new SignerFolder(folder);
        var jdbc = ledger.database().jdbc(SIGNER);
        return new Signer(own, SignerKey.open(own, key, ORIGIN, "unused", jdbc), jdbc, Optional.empty());
    }

    private List<SignedCheckpoint> opened(int key) {
        var verifier = NoteVerifier.parse(signed.keys().get(key - 1).vkey());
        return signed.from(0, 100).stream()
                .filter(note -> note.key() == key)
                .map(note -> SignedCheckpoint.open(note.note().bytes(), verifier))
                .toList();
    }

    private void setRoot(byte[] root) {
        ledger.database()
                .stolen()
                .sql("update events.checkpoint set root = ?")
                .param(root)
                .update();
    }
}

package nl.rechtspoor.platform.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointCopiesTest {
    private static final String ORIGIN = "example.org/ledger";
    private static final Clock JUNE = Clock.fixed(Instant.parse("2026-06-30T23:59:59Z"), ZoneOffset.UTC);
    private static final Clock JULY = Clock.fixed(Instant.parse("2026-07-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private final NoteSigner key =
            NoteSigner.parse(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));

    @Test
    void each_checkpoint_is_put_there_once_and_never_changed() throws IOException {
        var copies = copies(JUNE, checkpoint(0));
        copies.keep(9, 1, note(9));
        copies.keep(9, 1, note(10));
        copies(JUNE, checkpoint(9)).keep(9, 1, note(11));
        copies(JULY, checkpoint(9)).keep(10, 1, note(10));

        assertThat(folder.resolve("2026-06/000000000000009-1")).hasBinaryContent(note(9));
        assertThat(folder.resolve("2026-07/000000000000010-1")).hasBinaryContent(note(10));
    }

    @Test
    void a_signer_that_remembers_less_than_was_kept_is_stopped() {
        copies(JUNE, checkpoint(0)).keep(9, 1, note(9));
        copies(JULY, checkpoint(9)).keep(100, 1, note(100));

        assertThat(copies(JULY, checkpoint(99)).verdict())
                .isInstanceOfSatisfying(
                        Objection.Verdict.Never.class,
                        never -> assertThat(never.why()).contains("a checkpoint of 100 events", "only 99"));
        assertThat(copies(JULY, new Checkpoint(ORIGIN, 100, Hash.ofLeaf(new byte[] {7})))
                        .verdict())
                .isInstanceOf(Objection.Verdict.Never.class);
        assertThat(copies(JULY, checkpoint(100)).verdict()).isInstanceOf(Objection.Verdict.Free.class);
        assertThat(copies(JULY, checkpoint(101)).verdict()).isInstanceOf(Objection.Verdict.Free.class);
    }

    @Test
    void what_others_put_there_stops_nobody() throws IOException {
        copies(JUNE, checkpoint(0)).keep(9, 1, note(9));
        Files.writeString(folder.resolve("2026-06/999999999999999-1"), "no checkpoint");
        var stranger = NoteSigner.parse(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));
        Files.write(
                folder.resolve("2026-06/999999999999998-1"),
                checkpoint(12).signedBy(stranger).bytes());

        assertThat(copies(JUNE, checkpoint(9)).verdict()).isInstanceOf(Objection.Verdict.Free.class);
        assertThat(copies(JUNE, checkpoint(8)).verdict()).isInstanceOf(Objection.Verdict.Never.class);
    }

    @Test
    void a_folder_that_takes_nothing_stops_nobody_and_gets_it_later() throws IOException {
        var copies = copies(JUNE, checkpoint(0));
        Files.writeString(folder.resolve("2026-06"), "in the way");
        copies.keep(9, 1, note(9));

        Files.delete(folder.resolve("2026-06"));
        copies.keep(9, 1, note(9));

        assertThat(folder.resolve("2026-06/000000000000009-1")).hasBinaryContent(note(9));
    }

    private CheckpointCopies copies(Clock clock, Checkpoint last) {
        return new CheckpointCopies(folder, clock, List.of(key.verifier()), last);
    }

    private byte[] note(long size) {
        return checkpoint(size).signedBy(key).bytes();
    }

    private static Checkpoint checkpoint(long size) {
        return new Checkpoint(ORIGIN, size, size == 0 ? Hash.OF_NOTHING : Hash.ofLeaf(new byte[] {(byte) size}));
    }
}

package nl.rechtspoor.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;
import nl.rechtspoor.ledger.proofs.TlogProof;
import nl.rechtspoor.ledger.tiles.EntryBundle;
import nl.rechtspoor.ledger.tiles.TilePath;

/**
 * Any bytes at all: they are refused in the one way that is declared, or they are what the same thing is written as. A format
 * with two ways to write one thing lets a forger choose.
 */
class FormatsFuzzTest {
    private static final NoteVerifier TESSERA =
            NoteVerifier.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @FuzzTest
    void note(byte[] bytes) {
        try {
            assertThat(Note.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void addCheckpoint(byte[] bytes) {
        try {
            assertThat(AddCheckpoint.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void checkpoint(byte[] bytes) {
        String text = text(bytes);
        try {
            assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void verifierKey(byte[] bytes) {
        String text = text(bytes);
        try {
            assertThat(NoteVerifier.parse(text).vkey()).isEqualTo(text);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void tilePath(byte[] bytes) {
        String text = text(bytes);
        try {
            assertThat(TilePath.parse(text)).hasToString(text);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void entry(byte[] bytes) {
        try {
            assertThat(LedgerEntry.parse(bytes).canonical()).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void entryBundle(byte[] bytes) {
        try {
            assertThat(EntryBundle.write(EntryBundle.parse(bytes))).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    @FuzzTest
    void proof(byte[] bytes) {
        try {
            assertThat(TlogProof.parse(bytes).bytes()).isEqualTo(bytes);
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        }
    }

    /** The published checkpoints are the only ones that this key has ever signed. */
    @FuzzTest
    void signedCheckpoint(byte[] bytes) throws IOException {
        try {
            Checkpoint accepted = SignedCheckpoint.open(bytes, TESSERA).checkpoint();
            try (var published = getClass().getResourceAsStream("/tessera-log/checkpoint." + accepted.size())) {
                assertThat(published).isNotNull();
                assertThat(accepted.text())
                        .isEqualTo(Note.parse(published.readAllBytes()).text());
            }
        } catch (Malformed | SignatureRefused refused) {
            assertThat(refused.getMessage()).isNotEmpty();
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

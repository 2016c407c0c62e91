package nl.rechtspoor.ledger.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.timestamps.TrustedAuthorities;

/** Any file at all: the verifier says what it found or that this is no bundle, and never that it holds. */
class BundleFuzzTest {
    private static final NoteVerifier TESSERA =
            NoteVerifier.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @FuzzTest
    void bundle(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("bundle", ".zip");
        try {
            Files.write(file, bytes);
            var bundle = new CaseBundle(Archive.ofUsualSize().read(file));
            // Tessera's log has no entries of ours, so no bundle with its key can hold
            assertThat(Verification.of(bundle, List.of(TESSERA), TrustedAuthorities.NONE)
                            .holds())
                    .isFalse();
        } catch (Malformed refused) {
            assertThat(refused.what()).isNotEmpty();
        } finally {
            Files.delete(file);
        }
    }
}

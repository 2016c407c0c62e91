package nl.rechtspoor.platform.publishing;

import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.database.DatabaseRole.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.ledger.proofs.TlogProof;
import nl.rechtspoor.platform.sealing.StoredTiles;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.testing.LedgerUnderTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedLedgerTest {
    private static final NoteSigner KEY = NoteSigner.parse(
            NoteSigner.generate("example.org/ledger", SignatureType.ED25519, new SecureRandom(new byte[] {1})));

    private LedgerUnderTest ledger;
    private PublishedLedger published;

    @BeforeEach
    void start() {
        ledger = new LedgerUnderTest();
        var jdbc = ledger.database().jdbc(QUERY);
        published = new PublishedLedger(new SignedCheckpoints(jdbc), new StoredTiles(jdbc));
    }

    @AfterEach
    void stop() {
        ledger.close();
    }

    @Test
    void nothing_is_shown_before_something_is_signed() {
        ledger.seal(300);

        assertThat(published.checkpoint()).isEmpty();
        assertThat(published.tile("tile/0/000")).isEmpty();
        assertThat(published.tile("tile/entries/000.p/1")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/000",
                "tile/0/000.p/255",
                "tile/0/001.p/1",
                "tile/0/001.p/44",
                "tile/1/000.p/1",
                "tile/entries/000",
                "tile/entries/001.p/44"
            })
    void what_the_newest_checkpoint_commits_to_is_shown(String path) {
        signed300AndSealed350();

        assertThat(published.tile(path)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/0/001.p/45",
                "tile/0/001",
                "tile/0/002.p/1",
                "tile/1/000.p/2",
                "tile/1/000",
                "tile/2/000.p/1",
                "tile/63/000.p/1",
                "tile/entries/001.p/45",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/0/0",
                "tile/0/000.p/256",
                "tile/../checkpoint",
                "tile/"
            })
    void what_is_not_signed_or_no_path_is_not_there(String path) {
        signed300AndSealed350();

        assertThat(published.tile(path)).isEmpty();
    }

    @Test
    void a_receipt_proves_a_position_as_soon_as_a_checkpoint_commits_to_it() {
        signed300AndSealed350();
        var leaves = ledger.database()
                .jdbc(QUERY)
                .sql("select leaf from events.ledger order by position")
                .query(byte[].class)
                .list();

        for (int position : new int[] {0, 17, 255, 256, 299}) {
            var receipt = TlogProof.parse(published.receipt(position, false).orElseThrow());
            assertThat(receipt.verify(Hash.of(leaves.get(position)), KEY.verifier())
                            .checkpoint()
                            .size())
                    .isEqualTo(300);
        }
        assertThat(published.receipt(300, false)).isEmpty();
        assertThat(published.receipt(Long.MAX_VALUE, false)).isEmpty();
    }

    @Test
    void a_cosigned_receipt_waits_for_a_witness() {
        signed300AndSealed350();
        assertThat(published.receipt(17, true)).isEmpty();

        var witness = NoteSigner.parse(
                NoteSigner.generate("witness.example/w1", SignatureType.COSIGNATURE_V1, new SecureRandom()));
        var checkpoint =
                Checkpoint.parse(TlogProof.parse(published.receipt(17, false).orElseThrow())
                        .checkpoint()
                        .text());
        ledger.database()
                .jdbc(SIGNER)
                .sql(
                        "insert into events.cosignature (origin, size, witness, witnessed_at, line) values (?, 300, ?, now(), ?)")
                .params(
                        checkpoint.origin(),
                        witness.verifier().vkey(),
                        witness.cosign(checkpoint, Instant.parse("2026-06-01T07:00:00Z"))
                                .line())
                .update();

        var receipt = TlogProof.parse(published.receipt(17, true).orElseThrow());
        assertThat(receipt.checkpoint().by(witness.verifier())).isPresent();
    }

    private void signed300AndSealed350() {
        ledger.seal(300);
        byte[] root = ledger.database()
                .jdbc(QUERY)
                .sql("select root from events.checkpoint where size = 300")
                .query(byte[].class)
                .single();
        var note = new Checkpoint(KEY.verifier().name(), 300, Hash.of(root)).signedBy(KEY);
        var command = ledger.database().jdbc(SIGNER);
        command.sql("insert into events.signer_key (number, vkey) values (1, ?)")
                .param(KEY.verifier().vkey())
                .update();
        command.sql("insert into events.signed_checkpoint (size, signer_key, note) values (300, 1, ?)")
                .param(note.bytes())
                .update();
        ledger.seal(50);
        assertThat(published.checkpoint())
                .hasValueSatisfying(shown -> assertThat(shown).isEqualTo(note.bytes()));
    }
}

package nl.rechtspoor.ledger.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.merkle.ProofRefused;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureRefused;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.ledger.notes.SignedCheckpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TlogProofTest {
    private static final NoteSigner LOG = signer("example.org/log", SignatureType.ED25519);
    private static final NoteSigner WITNESS = signer("example.net/witness", SignatureType.COSIGNATURE_V1);
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    private static final GrowingTree TREE = new GrowingTree();

    static {
        for (int i = 0; i < 100; i++) {
            TREE.append(leaf(i));
        }
    }

    @Property(tries = 100, seed = "1")
    void a_proof_is_read_as_it_was_written_and_holds_offline(@ForAll @IntRange(max = 99) int index) {
        TlogProof proof = TlogProof.parse(proof(index).bytes());

        assertThat(proof).isEqualTo(proof(index));
        SignedCheckpoint signed = proof.verify(leaf(index), LOG.verifier());
        assertThat(signed.checkpoint().size()).isEqualTo(100);
        assertThat(signed.note().by(WITNESS.verifier()).orElseThrow().time()).contains(NOON);
    }

    @Test
    void it_is_written_as_the_specification_shows() {
        String text = new String(proof(73).bytes(), StandardCharsets.UTF_8);

        assertThat(text)
                .startsWith("c2sp.org/tlog-proof@v1\nindex 73\n" + leaf(72).base64() + "\n")
                .contains("=\n\nexample.org/log\n100\n" + TREE.tree().root().base64() + "\n\n\u2014 example.org/log ");
        var extra = new TlogProof(Optional.of("YWdl"), 0, proof(0).path(), proof(0).checkpoint());
        assertThat(new String(extra.bytes(), StandardCharsets.UTF_8))
                .startsWith("c2sp.org/tlog-proof@v1\nextra YWdl\nindex 0\n");
        assertThat(TlogProof.parse(extra.bytes()).extraBytes())
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("age"));
    }

    @Test
    void it_proves_no_other_entry_place_or_log() {
        assertThatExceptionOfType(ProofRefused.class).isThrownBy(() -> proof(7).verify(leaf(8), LOG.verifier()));
        assertThatExceptionOfType(ProofRefused.class)
                .isThrownBy(() -> new TlogProof(Optional.empty(), 8, proof(7).path(), proof(7).checkpoint())
                        .verify(leaf(7), LOG.verifier()));
        assertThatExceptionOfType(SignatureRefused.class)
                .isThrownBy(() -> proof(7).verify(leaf(7), WITNESS.verifier()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "c2sp.org/tlog-proof@v2\nindex 0",
                "c2sp.org/tlog-proof@v1",
                "c2sp.org/tlog-proof@v1\nindex 01",
                "c2sp.org/tlog-proof@v1\nindex -1",
                "c2sp.org/tlog-proof@v1\nindex 0 ",
                "c2sp.org/tlog-proof@v1\nindex 9223372036854775808",
                "c2sp.org/tlog-proof@v1\nextra YWdl",
                "c2sp.org/tlog-proof@v1\nextra YWd\nindex 0",
                "c2sp.org/tlog-proof@v1\nindex 0\nextra YWdl",
                "c2sp.org/tlog-proof@v1\nindex 0\nAAAA",
                "c2sp.org/tlog-proof@v1\nindex 0\nno hash",
            })
    void what_is_no_proof_is_refused(String head) {
        byte[] bytes = (head + "\n\n" + new String(proof(0).checkpoint().bytes(), StandardCharsets.UTF_8))
                .getBytes(StandardCharsets.UTF_8);

        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> TlogProof.parse(bytes));
        assertThatExceptionOfType(Malformed.class)
                .isThrownBy(() -> TlogProof.parse(head.getBytes(StandardCharsets.UTF_8)));
    }

    private static TlogProof proof(int index) {
        var checkpoint = new Checkpoint("example.org/log", 100, TREE.tree().root());
        return TlogProof.of(
                TREE.tree().inclusion(index), checkpoint.signedBy(LOG).with(WITNESS.cosign(checkpoint, NOON)));
    }

    private static Hash leaf(int i) {
        return Hash.ofLeaf(new byte[] {(byte) i});
    }

    private static NoteSigner signer(String name, SignatureType type) {
        return NoteSigner.parse(NoteSigner.generate(name, type, new SecureRandom()));
    }
}

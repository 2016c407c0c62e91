package nl.rechtspoor.witness;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import nl.rechtspoor.ledger.merkle.GrowingTree;
import nl.rechtspoor.ledger.merkle.Hash;
import nl.rechtspoor.ledger.notes.Checkpoint;
import nl.rechtspoor.ledger.notes.Note;
import nl.rechtspoor.ledger.notes.NoteSigner;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.ledger.proofs.AddCheckpoint;

/** A log in memory, which can also tell another history than the one it told before. */
final class LogUnderTest {
    static final String ORIGIN = "example.org/ledger";

    final NoteSigner key;
    private final GrowingTree tree = new GrowingTree();

    LogUnderTest(NoteSigner key, int size, String history) {
        this.key = key;
        for (int i = 0; i < size; i++) {
            tree.append(Hash.ofLeaf((history + i).getBytes(StandardCharsets.UTF_8)));
        }
    }

    LogUnderTest(int size) {
        this(newKey(), size, "entry ");
    }

    static NoteSigner newKey() {
        return NoteSigner.parse(NoteSigner.generate(ORIGIN, SignatureType.ED25519, new SecureRandom()));
    }

    /** What the log asks when its newest checkpoint is of a size and the witness should have seen an older one. */
    byte[] request(long old, long size) {
        List<Hash> proof = old == 0
                ? List.of()
                : tree.tree().whenItsSizeWas(size).consistency(old).path();
        return new AddCheckpoint(old, proof, note(size)).bytes();
    }

    Note note(long size) {
        return new Checkpoint(ORIGIN, size, tree.tree().whenItsSizeWas(size).root()).signedBy(key);
    }
}

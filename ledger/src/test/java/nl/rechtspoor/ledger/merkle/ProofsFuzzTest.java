package nl.rechtspoor.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.ArrayList;
import java.util.List;

/** Any claim at all: a proof is accepted only if it is the one that the tree itself gives. */
class ProofsFuzzTest {
    private static final int SIZE = 100;
    private static final GrowingTree TREE = new GrowingTree();

    static {
        for (int i = 0; i < SIZE; i++) {
            TREE.append(Hash.ofLeaf(new byte[] {(byte) i}));
        }
    }

    @FuzzTest
    void inclusion(FuzzedDataProvider data) {
        long leaf = data.consumeLong(0, SIZE - 1);
        long index = data.consumeBoolean() ? leaf : data.consumeLong();
        long size = data.consumeBoolean() ? data.consumeLong(1, SIZE) : data.consumeLong();
        long rootOf = data.consumeLong(leaf + 1, SIZE);
        var proof = new InclusionProof(
                index,
                size,
                path(data, TREE.tree().whenItsSizeWas(rootOf).inclusion(leaf).path()));
        try {
            proof.verify(TREE.hash(0, leaf), TREE.tree().whenItsSizeWas(rootOf).root());
            if (size == rootOf) { // a checkpoint signs size and root together; a root alone does not tell a size
                assertThat(proof).isEqualTo(TREE.tree().whenItsSizeWas(rootOf).inclusion(leaf));
            }
        } catch (ProofRefused refused) {
            assertThat(refused.fault()).isNotNull();
        }
    }

    @FuzzTest
    void consistency(FuzzedDataProvider data) {
        long first = data.consumeLong(1, SIZE);
        long second = data.consumeLong(first, SIZE);
        long claimedFirst = data.consumeBoolean() ? first : data.consumeLong();
        long claimedSecond = data.consumeBoolean() ? second : data.consumeLong();
        MerkleTree tree = TREE.tree().whenItsSizeWas(second);
        var proof = new ConsistencyProof(
                claimedFirst, claimedSecond, path(data, tree.consistency(first).path()));
        try {
            proof.verify(TREE.tree().whenItsSizeWas(first).root(), tree.root());
            if (claimedFirst == first && claimedSecond == second) {
                assertThat(proof).isEqualTo(tree.consistency(first));
            }
        } catch (ProofRefused refused) {
            assertThat(refused.fault()).isNotNull();
        }
    }

    /** The true path, changed somewhere: without that no fuzzer would ever come near one. */
    private static List<Hash> path(FuzzedDataProvider data, List<Hash> truePath) {
        var path = new ArrayList<>(truePath);
        for (int changes = data.consumeInt(0, 2); changes > 0; changes--) {
            int at = data.consumeInt(0, path.size());
            Hash other = TREE.hash(0, data.consumeLong(0, SIZE - 1));
            if (at == path.size() || data.consumeBoolean()) {
                path.add(at, other);
            } else if (data.consumeBoolean()) {
                path.set(at, other);
            } else {
                path.remove(at);
            }
        }
        return path;
    }
}

package nl.rechtspoor.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The tree against a naive recursion that follows the words of RFC 9162, 2.1.1 and nothing else. */
class MerkleTreeTest {
    private static final List<Hash> LEAVES = LongStream.range(0, 300)
            .mapToObj(i -> Hash.ofLeaf(("entry " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();
    private static final GrowingTree STORED = new GrowingTree();

    static {
        LEAVES.forEach(STORED::append);
    }

    @Test
    void a_tree_without_entries_has_the_hash_of_nothing() {
        assertThat(tree(0).root().toString())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Frontier.EMPTY.root()).isEqualTo(tree(0).root());
    }

    @Test
    void the_first_roots_are_those_of_the_certificate_transparency_project() {
        // the eight inputs that implementations of RFC 6962 share for their tests, and their roots
        var roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        var inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        Frontier frontier = Frontier.EMPTY;
        for (int i = 0; i < inputs.size(); i++) {
            frontier = frontier.append(Hash.ofLeaf(HexFormat.of().parseHex(inputs.get(i))));
            assertThat(frontier.root()).hasToString(roots.get(i));
        }
    }

    @Property(tries = 300, seed = "1")
    void the_root_of_every_size_is_that_of_the_naive_recursion(@ForAll @IntRange(max = 300) int size) {
        Hash naive = naiveRoot(LEAVES.subList(0, size));

        assertThat(tree(size).root()).isEqualTo(naive);
        assertThat(Frontier.of(size, STORED).root()).isEqualTo(naive);
        assertThat(Frontier.EMPTY.append(LEAVES.subList(0, size)).root()).isEqualTo(naive);
    }

    @Property(tries = 300, seed = "1")
    void a_frontier_grows_the_same_in_one_step_or_in_two(
            @ForAll @IntRange(max = 300) int a, @ForAll @IntRange(max = 300) int b) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);

        assertThat(Frontier.of(first, STORED).append(LEAVES.subList(first, second)))
                .isEqualTo(Frontier.of(second, STORED));
    }

    @Property(tries = 500, seed = "1")
    void an_inclusion_proof_is_the_path_of_the_naive_recursion_and_holds(
            @ForAll @IntRange(max = 299) int a, @ForAll @IntRange(min = 1, max = 300) int b) {
        int index = a % b;
        InclusionProof proof = tree(b).inclusion(index);

        assertThat(proof.path()).isEqualTo(naivePath(index, LEAVES.subList(0, b)));
        proof.verify(LEAVES.get(index), tree(b).root());
    }

    @Property(tries = 500, seed = "1")
    void a_consistency_proof_is_that_of_the_naive_recursion_and_holds(
            @ForAll @IntRange(min = 1, max = 300) int a, @ForAll @IntRange(min = 1, max = 300) int b) {
        int first = Math.min(a, b);
        int second = Math.max(a, b);
        ConsistencyProof proof = tree(second).consistency(first);

        assertThat(proof.path())
                .isEqualTo(first == second ? List.of() : naiveSubproof(first, LEAVES.subList(0, second), true));
        proof.verify(tree(first).root(), tree(second).root());
    }

    @Property(tries = 1000, seed = "1")
    void a_changed_inclusion_proof_is_refused(
            @ForAll @IntRange(max = 299) int a, @ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
        int index = a % size;
        var random = new Random(seed);
        InclusionProof proof = tree(size).inclusion(index);
        List<Hash> path = changed(proof.path(), random);

        assertRefused(() -> new InclusionProof(index, size, path)
                .verify(LEAVES.get(index), tree(size).root()));
        assertRefused(() ->
                proof.verify(flipped(LEAVES.get(index), random), tree(size).root()));
        assertRefused(() -> proof.verify(LEAVES.get(index), flipped(tree(size).root(), random)));
        long other = random.nextLong(-2, size + 2);
        if (other != index) {
            assertRefused(() -> new InclusionProof(other, size, proof.path())
                    .verify(LEAVES.get(index), tree(size).root()));
        }
    }

    @Property(tries = 1000, seed = "1")
    void a_changed_consistency_proof_is_refused(
            @ForAll @IntRange(min = 1, max = 299) int a,
            @ForAll @IntRange(min = 2, max = 300) int second,
            @ForAll long seed) {
        int first = 1 + (a - 1) % (second - 1);
        var random = new Random(seed);
        ConsistencyProof proof = tree(second).consistency(first);
        Hash firstRoot = tree(first).root();
        Hash secondRoot = tree(second).root();

        assertRefused(
                () -> new ConsistencyProof(first, second, changed(proof.path(), random)).verify(firstRoot, secondRoot));
        assertRefused(() -> proof.verify(flipped(firstRoot, random), secondRoot));
        assertRefused(() -> proof.verify(firstRoot, flipped(secondRoot, random)));
        assertRefused(() -> proof.verify(secondRoot, firstRoot));
    }

    @Test
    void a_refusal_carries_its_evidence() {
        Hash root = tree(7).root();
        InclusionProof proof = tree(7).inclusion(3);
        List<Hash> path = proof.path();

        assertThat(fault(() -> proof.verify(LEAVES.get(4), root)))
                .isInstanceOfSatisfying(ProofFault.RootDiffers.class, differs -> {
                    assertThat(differs.size()).isEqualTo(7);
                    assertThat(differs.expected()).isEqualTo(root);
                    assertThat(differs.actual()).isNotEqualTo(root);
                });
        assertThat(fault(() -> new InclusionProof(7, 7, path).verify(LEAVES.get(3), root)))
                .isEqualTo(new ProofFault.IndexOutsideTree(7, 7));
        assertThat(fault(() -> new InclusionProof(3, 7, path.subList(0, 2)).verify(LEAVES.get(3), root)))
                .isEqualTo(new ProofFault.TooShort(2, 7));
        assertThat(fault(() -> new InclusionProof(3, 7, longer(path)).verify(LEAVES.get(3), root)))
                .isEqualTo(new ProofFault.TooLong(3, 4));
        assertThat(fault(() -> new ConsistencyProof(8, 7, path).verify(root, root)))
                .isEqualTo(new ProofFault.SizesDoNotGrow(8, 7));
        assertThat(fault(() ->
                        new ConsistencyProof(4, 7, longer(tree(7).consistency(4).path())).verify(tree(4).root(), root)))
                .isEqualTo(new ProofFault.TooLong(1, 2));
    }

    @Test
    void what_can_not_be_proven_is_not_asked_for() {
        assertThatIllegalArgumentException().isThrownBy(() -> tree(5).consistency(0));
        assertThatIllegalArgumentException().isThrownBy(() -> tree(5).consistency(6));
        assertThatIllegalArgumentException().isThrownBy(() -> new Frontier(3, List.of(LEAVES.getFirst())));
    }

    private static MerkleTree tree(long size) {
        return STORED.tree().whenItsSizeWas(size);
    }

    private static List<Hash> changed(List<Hash> path, Random random) {
        var changed = new ArrayList<>(path);
        if (path.isEmpty()) {
            changed.add(LEAVES.get(random.nextInt(300)));
            return changed;
        }
        int at = random.nextInt(path.size());
        switch (random.nextInt(3)) {
            case 0 -> changed.set(at, flipped(path.get(at), random));
            case 1 -> changed.remove(at);
            default -> changed.add(at, LEAVES.get(random.nextInt(300)));
        }
        return changed;
    }

    private static Hash flipped(Hash hash, Random random) {
        byte[] bytes = hash.bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        return Hash.of(bytes);
    }

    private static List<Hash> longer(List<Hash> path) {
        var longer = new ArrayList<>(path);
        longer.add(LEAVES.getFirst());
        return longer;
    }

    private static void assertRefused(Runnable verification) {
        assertThat(fault(verification)).isNotNull();
    }

    private static ProofFault fault(Runnable verification) {
        return catchThrowableOfType(ProofRefused.class, verification::run).fault();
    }

    private static Hash naiveRoot(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.OF_NOTHING;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int k = naiveSplit(leaves.size());
        return Hash.ofNode(naiveRoot(leaves.subList(0, k)), naiveRoot(leaves.subList(k, leaves.size())));
    }

    private static List<Hash> naivePath(int m, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int k = naiveSplit(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m < k ? with(naivePath(m, left), naiveRoot(right)) : with(naivePath(m - k, right), naiveRoot(left));
    }

    private static List<Hash> naiveSubproof(int m, List<Hash> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? List.of() : List.of(naiveRoot(leaves));
        }
        int k = naiveSplit(leaves.size());
        List<Hash> left = leaves.subList(0, k);
        List<Hash> right = leaves.subList(k, leaves.size());
        return m <= k
                ? with(naiveSubproof(m, left, known), naiveRoot(right))
                : with(naiveSubproof(m - k, right, false), naiveRoot(left));
    }

    private static List<Hash> with(List<Hash> path, Hash last) {
        var all = new ArrayList<>(path);
        all.add(last);
        return all;
    }

    private static int naiveSplit(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }
}

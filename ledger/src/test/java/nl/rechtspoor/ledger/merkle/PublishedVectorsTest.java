package nl.rechtspoor.ledger.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every vector of transparency-dev/merkle, right and wrong ones. */
class PublishedVectorsTest {
    @Test
    void no_vector_is_left_out() throws IOException {
        assertThat(inclusions()).hasSize(80);
        assertThat(consistencies()).hasSize(77);
        assertThat(subtreeInclusions()).hasSize(204);
        assertThat(subtreesFromTheStart()).hasSizeGreaterThan(50);
    }

    @ParameterizedTest
    @MethodSource("inclusions")
    void inclusion(Vectors vector) {
        check(
                vector,
                () -> new InclusionProof(vector.number("leafIdx"), vector.number("treeSize"), vector.proof())
                        .verify(Hash.of(vector.bytes("leafHash")), Hash.of(vector.bytes("root"))));
    }

    @ParameterizedTest
    @MethodSource("consistencies")
    void consistency(Vectors vector) {
        check(
                vector,
                () -> new ConsistencyProof(vector.number("size1"), vector.number("size2"), vector.proof())
                        .verify(root(vector, "root1"), root(vector, "root2")));
    }

    @ParameterizedTest
    @MethodSource("subtreeInclusions")
    void an_entry_is_in_a_subtree_as_in_a_tree_of_its_own(Vectors vector) {
        long start = vector.number("start");
        check(
                vector,
                () -> new InclusionProof(vector.number("leafIdx") - start, vector.number("end") - start, vector.proof())
                        .verify(Hash.of(vector.bytes("leafHash")), Hash.of(vector.bytes("root"))));
    }

    @ParameterizedTest
    @MethodSource("subtreesFromTheStart")
    void a_subtree_from_the_first_entry_is_an_earlier_tree(Vectors vector) {
        check(
                vector,
                () -> new ConsistencyProof(vector.number("end"), vector.number("size"), vector.proof())
                        .verify(root(vector, "root1"), root(vector, "root2")));
    }

    private static void check(Vectors vector, ThrowingCallable verification) {
        if (vector.isWrong()) {
            // what is no hash can't even be written down as one
            assertThat(catchThrowable(verification))
                    .isInstanceOfAny(ProofRefused.class, IllegalArgumentException.class);
        } else {
            assertThatCode(verification).doesNotThrowAnyException();
        }
    }

    /** Some vectors have a text for a root, of which only matters whether it is the same text twice. */
    private static Hash root(Vectors vector, String field) {
        byte[] root = vector.bytes(field);
        return root.length == Hash.LENGTH ? Hash.of(root) : Hash.ofLeaf(root);
    }

    static List<Vectors> inclusions() throws IOException {
        return Vectors.in("inclusion");
    }

    static List<Vectors> consistencies() throws IOException {
        return Vectors.in("consistency");
    }

    static List<Vectors> subtreeInclusions() throws IOException {
        return Vectors.in("subtreeinclusion");
    }

    /** An empty subtree has a meaning of its own there; an empty tree proves nothing in RFC 9162. */
    static List<Vectors> subtreesFromTheStart() throws IOException {
        return Vectors.in("subtreeconsistency").stream()
                .filter(vector -> vector.number("start") == 0 && vector.number("end") != 0)
                .toList();
    }
}

package nl.rechtspoor.ledger.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import nl.rechtspoor.ledger.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Project Wycheproof's vectors for Ed25519: signatures that some verifiers accept and none should. */
class WycheproofEd25519Test {
    record Vector(int id, String comment, byte[] key, byte[] message, byte[] signature, boolean valid) {
        @Override
        public String toString() {
            return id + " " + comment;
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void a_signature_is_valid_where_the_vector_says_so(Vector vector) {
        assertThat(Ed25519.verifies(Ed25519.publicKey("key", vector.key()), vector.message(), vector.signature()))
                .isEqualTo(vector.valid());
    }

    @Test
    void no_vector_is_left_out() throws IOException {
        assertThat(vectors()).hasSize(151);
    }

    @Test
    void signing_is_that_of_rfc_8032() {
        // RFC 8032, 7.1, test 2
        byte[] seed = hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

        assertThat(Ed25519.publicKeyOf(seed))
                .isEqualTo(hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        assertThat(Ed25519.sign(Ed25519.privateKey(seed), hex("72")))
                .isEqualTo(hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // points of small order: 1, -1, 0 with either sign, and those of order 8
                "0100000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000080",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
                "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
                "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
                // coordinates that are not reduced
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "00",
            })
    void a_key_under_which_anything_could_be_signed_is_refused(String key) {
        assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Ed25519.publicKey("key", hex(key)));
    }

    static List<Vector> vectors() throws IOException {
        try (InputStream file = WycheproofEd25519Test.class.getResourceAsStream("/wycheproof/ed25519_test.json")) {
            var vectors = new ArrayList<Vector>();
            for (JsonNode group : new JsonMapper().readTree(file).get("testGroups")) {
                byte[] key = hex(group.get("publicKey").get("pk").asString());
                for (JsonNode test : group.get("tests")) {
                    vectors.add(new Vector(
                            test.get("tcId").asInt(),
                            test.get("comment").asString(),
                            key,
                            hex(test.get("msg").asString()),
                            hex(test.get("sig").asString()),
                            test.get("result").asString().equals("valid")));
                }
            }
            return vectors;
        }
    }

    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex);
    }
}

package nl.rechtspoor.platform.encryption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WycheproofTest {
    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest(name = "AES-GCM {0}")
    @MethodSource("aesGcm")
    void aes_gcm_agrees_with_the_vectors(String name, JsonNode vector, JsonNode group) throws Exception {
        var ciphertextAndTag = hex(vector, "ct", "tag");
        if (isValid(vector)) {
            assertThat(AesGcm.seal(hex(vector, "key"), hex(vector, "iv"), hex(vector, "aad"), hex(vector, "msg")))
                    .isEqualTo(ciphertextAndTag);
            assertThat(AesGcm.open(hex(vector, "key"), hex(vector, "iv"), hex(vector, "aad"), ciphertextAndTag))
                    .isEqualTo(hex(vector, "msg"));
        } else {
            assertThatThrownBy(() ->
                            AesGcm.open(hex(vector, "key"), hex(vector, "iv"), hex(vector, "aad"), ciphertextAndTag))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @ParameterizedTest(name = "HKDF {0}")
    @MethodSource("hkdf")
    void hkdf_agrees_with_the_vectors(String name, JsonNode vector, JsonNode group) throws Exception {
        var size = vector.get("size").intValue();
        if (isValid(vector)) {
            assertThat(Hkdf.derive(hex(vector, "ikm"), hex(vector, "salt"), hex(vector, "info"), size))
                    .isEqualTo(hex(vector, "okm"));
        } else {
            assertThatThrownBy(() -> Hkdf.derive(hex(vector, "ikm"), hex(vector, "salt"), hex(vector, "info"), size))
                    .isInstanceOf(GeneralSecurityException.class);
        }
    }

    @ParameterizedTest(name = "HMAC {0}")
    @MethodSource("hmac")
    void hmac_agrees_with_the_vectors(String name, JsonNode vector, JsonNode group) throws Exception {
        var tag = Arrays.copyOf(
                Hmac.of(hex(vector, "key"), hex(vector, "msg")),
                group.get("tagSize").intValue() / 8);
        assertThat(Arrays.equals(tag, hex(vector, "tag"))).isEqualTo(isValid(vector));
    }

    static Stream<Arguments> aesGcm() throws IOException {
        return vectors("aes_gcm");
    }

    static Stream<Arguments> hkdf() throws IOException {
        return vectors("hkdf_sha256");
    }

    static Stream<Arguments> hmac() throws IOException {
        return vectors("hmac_sha256");
    }

    private static Stream<Arguments> vectors(String file) throws IOException {
        try (var json = WycheproofTest.class.getResourceAsStream("/wycheproof/" + file + "_test.json")) {
            return elements(JSON.readTree(json).get("testGroups"))
                    .flatMap(group -> elements(group.get("tests"))
                            .map(test -> Arguments.of(
                                    test.get("tcId") + " " + test.get("comment").stringValue(), test, group)));
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static boolean isValid(JsonNode vector) {
        return vector.get("result").stringValue().equals("valid");
    }

    private static byte[] hex(JsonNode vector, String... names) {
        var digits = new StringBuilder();
        for (var name : names) {
            digits.append(vector.get(name).stringValue());
        }
        return HexFormat.of().parseHex(digits);
    }
}

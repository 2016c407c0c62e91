package nl.rechtspoor.statistics.disclosure;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Cell keys under secrets that everybody may know. */
final class CellKeysForTests {
    private CellKeysForTests() {}

    static CellKeys named(String name) {
        return new CellKeys(hmac(name + " records"), hmac(name + " cells"));
    }

    static UnaryOperator<byte[]> hmac(String key) {
        return message -> {
            try {
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key.getBytes(UTF_8), "HmacSHA256"));
                return mac.doFinal(message);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        };
    }
}

package nl.rechtspoor.kernel.audits;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A text with a secret salt. Whoever was given both can check it against the commitment that the ledger holds; without the
 * salt, which is erased along with the text, nobody can find the text by guessing.
 *
 * @param salt 64 hexadecimal digits
 */
public record SaltedText(String text, String salt) {
    /** SHA-256, in hex, over the salt as it is written, a slash and the text, in UTF-8. */
    public String commitment() {
        return sha256(salt + "/" + text);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Neither the text nor its salt belongs in a log. */
    @Override
    public String toString() {
        return "SaltedText[]";
    }
}

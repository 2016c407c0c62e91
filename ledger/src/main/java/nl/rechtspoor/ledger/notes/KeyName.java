package nl.rechtspoor.ledger.notes;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import nl.rechtspoor.ledger.Malformed;

/** What C2SP signed-note asks of the names of keys, and how a key's id follows from its name and its bytes. */
final class KeyName {
    private KeyName() {}

    static String checked(String what, String name) {
        if (name.isEmpty()
                || name.codePoints()
                        .anyMatch(c -> c == '+'
                                || c < ' '
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || c == 0x85
                                || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new Malformed(what, "no name for a key");
        }
        return name;
    }

    /** SHA-256(name, newline, type, public key), its first four bytes. */
    static int id(String name, SignatureType type, byte[] publicKey) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(type.identifier());
            return ByteBuffer.wrap(digest.digest(publicKey)).getInt();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}

package nl.rechtspoor.query.processes;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;
import nl.rechtspoor.platform.encryption.KeyedFingerprint;

/** Names for one log, under a key that is thrown away with this: nobody can lay two logs beside each other by them. */
final class Pseudonyms {
    private static final int KEY_BYTES = 32;
    private static final int NAME_BYTES = 12;

    private final KeyedFingerprint fingerprint;

    Pseudonyms() {
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        fingerprint = new KeyedFingerprint(key);
    }

    /** The name of something of a kind, {@code case-0123456789abcdef01234567}. */
    String of(String kind, UUID id) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return kind + "-" + HexFormat.of().formatHex(fingerprint.of(bytes), 0, NAME_BYTES);
    }
}

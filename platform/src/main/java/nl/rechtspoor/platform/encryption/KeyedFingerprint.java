package nl.rechtspoor.platform.encryption;

import java.security.GeneralSecurityException;
import nl.rechtspoor.platform.commands.Fingerprint;

/**
 * Recognises content without storing it: an HMAC under a key of the key database. Without that key nobody can guess what
 * was behind one.
 */
public final class KeyedFingerprint implements Fingerprint {
    private final byte[] key;

    /** A fingerprint under this key. */
    public KeyedFingerprint(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public byte[] of(byte[] content) {
        try {
            return Hmac.of(key, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot compute an HMAC", e);
        }
    }
}

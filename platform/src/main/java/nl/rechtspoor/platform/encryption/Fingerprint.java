package nl.rechtspoor.platform.encryption;

import java.security.GeneralSecurityException;

/**
 * Recognises content without storing it: an HMAC under a key of the key database. Without that key nobody can guess what
 * was behind one.
 */
public final class Fingerprint {
    private final byte[] key;

    /** A fingerprint under this key. */
    public Fingerprint(byte[] key) {
        this.key = key.clone();
    }

    /** 32 bytes, the same for the same content. */
    public byte[] of(byte[] content) {
        try {
            return Hmac.of(key, content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot compute an HMAC", e);
        }
    }
}

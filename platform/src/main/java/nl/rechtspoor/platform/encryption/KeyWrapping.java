package nl.rechtspoor.platform.encryption;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

/** Wraps keys for the key database: nonce, ciphertext, tag; bound to the name of the key and the epoch. */
final class KeyWrapping {
    static final int KEY_BYTES = 32;

    private final KeyEncryptionKeys kek;
    private final SecureRandom random = new SecureRandom();

    KeyWrapping(KeyEncryptionKeys kek) {
        this.kek = kek;
    }

    record Wrapped(byte[] bytes, int epoch) {}

    /** The epoch may have changed: the next key is wrapped with the one that holds then. */
    void lookAgain() {
        kek.lookAgain();
    }

    byte[] freshKey() {
        var key = new byte[KEY_BYTES];
        random.nextBytes(key);
        return key;
    }

    Wrapped wrap(String name, byte[] key) {
        return wrap(name, key, kek.currentEpoch());
    }

    Wrapped wrap(String name, byte[] key, int epoch) {
        var nonce = new byte[AesGcm.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed = AesGcm.seal(kek.ofEpoch(epoch), nonce, bound(name, epoch), key);
            var bytes = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return new Wrapped(bytes, epoch);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot wrap keys", e);
        }
    }

    byte[] unwrap(String name, Wrapped wrapped) {
        var nonce = Arrays.copyOf(wrapped.bytes(), AesGcm.NONCE_BYTES);
        var sealed = Arrays.copyOfRange(wrapped.bytes(), AesGcm.NONCE_BYTES, wrapped.bytes().length);
        try {
            return AesGcm.open(kek.ofEpoch(wrapped.epoch()), nonce, bound(name, wrapped.epoch()), sealed);
        } catch (GeneralSecurityException e) {
            throw new TamperedValue("key " + name + " does not unwrap with the key of epoch " + wrapped.epoch());
        }
    }

    private static byte[] bound(String name, int epoch) {
        return (epoch + "|" + name).getBytes(UTF_8);
    }
}

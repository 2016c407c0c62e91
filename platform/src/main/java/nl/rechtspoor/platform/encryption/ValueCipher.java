package nl.rechtspoor.platform.encryption;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;

/**
 * Seals one value under its subject's key. AES-GCM alone lets a forger make one ciphertext that opens under two keys;
 * the commitment, derived from the key and the nonce, rules that out. Each value is encrypted with a key of its own,
 * derived from the subject's key and a fresh nonce. Subject and field are bound to the ciphertext, so that it cannot
 * pass for another field or another person.
 */
final class ValueCipher {
    private static final int COMMITMENT_BYTES = 16;
    private static final int KEY_BYTES = 32;
    private static final byte[] NO_SALT = {};

    private final SecureRandom random = new SecureRandom();

    <T> Sensitive.Sealed<T> seal(byte[] key, SubjectId subject, String field, byte[] plain) {
        var nonce = new byte[AesGcm.NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var ciphertext = AesGcm.seal(derive(key, "encrypt", nonce, KEY_BYTES), nonce, bound(subject, field), plain);
            return new Sensitive.Sealed<>(subject, field, commitment(key, nonce), nonce, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot encrypt", e);
        }
    }

    byte[] open(byte[] key, Sensitive.Sealed<?> sealed) {
        try {
            if (!MessageDigest.isEqual(commitment(key, sealed.nonce()), sealed.commitment())) {
                throw new TamperedValue("key commitment of " + sealed.field() + " does not fit");
            }
            var valueKey = derive(key, "encrypt", sealed.nonce(), KEY_BYTES);
            return AesGcm.open(valueKey, sealed.nonce(), bound(sealed.subject(), sealed.field()), sealed.ciphertext());
        } catch (GeneralSecurityException e) {
            throw new TamperedValue(
                    sealed.field() + " does not open: " + e.getClass().getSimpleName());
        }
    }

    private static byte[] commitment(byte[] key, byte[] nonce) throws GeneralSecurityException {
        return derive(key, "commit", nonce, COMMITMENT_BYTES);
    }

    private static byte[] derive(byte[] key, String purpose, byte[] nonce, int length) throws GeneralSecurityException {
        var label = purpose.getBytes(US_ASCII);
        var info = ByteBuffer.allocate(label.length + nonce.length)
                .put(label)
                .put(nonce)
                .array();
        return Hkdf.derive(key, NO_SALT, info, length);
    }

    private static byte[] bound(SubjectId subject, String field) {
        var name = field.getBytes(UTF_8);
        return ByteBuffer.allocate(16 + name.length)
                .putLong(subject.value().getMostSignificantBits())
                .putLong(subject.value().getLeastSignificantBits())
                .put(name)
                .array();
    }
}

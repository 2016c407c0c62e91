package nl.rechtspoor.kernel;

import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * A value that identifies or describes a person. It travels in the clear only inside the process that just made it; in
 * every event, projection, dead letter and draft it is {@link Sealed} under the key of its subject. Only a keyring can
 * open it, and whoever asks must treat the answer that the subject was erased.
 *
 * @param <T> the type of the value, one that JSON can carry
 */
public sealed interface Sensitive<T> {
    /** Whose key protects the value. */
    SubjectId subject();

    /**
     * The stable name of the field, {@code event-type/field}. It is bound to the ciphertext, so it is as permanent as the
     * event's name and never follows a rename in Java.
     */
    String field();

    /** Wraps a fresh value; it is encrypted as soon as it is written anywhere. */
    static <T> Sensitive<T> of(SubjectId subject, String field, T value) {
        return new Readable<>(subject, field, value);
    }

    /** A value that has not been written yet. It never prints what it holds. */
    record Readable<T>(SubjectId subject, String field, T value) implements Sensitive<T> {
        @Override
        public String toString() {
            return "Sensitive[" + field + "]";
        }
    }

    /**
     * A value under its subject's key, AES-256-GCM made key-committing: {@code commitment} (16 bytes) proves which key it
     * was, {@code nonce} has 12 bytes, {@code ciphertext} ends with the 16-byte tag.
     */
    record Sealed<T>(SubjectId subject, String field, byte[] commitment, byte[] nonce, byte[] ciphertext)
            implements Sensitive<T> {
        @Override
        public boolean equals(Object other) {
            return other instanceof Sealed<?> that
                    && subject.equals(that.subject)
                    && field.equals(that.field)
                    && Arrays.equals(commitment, that.commitment)
                    && Arrays.equals(nonce, that.nonce)
                    && Arrays.equals(ciphertext, that.ciphertext);
        }

        @Override
        public int hashCode() {
            return Objects.hash(subject, field, Arrays.hashCode(nonce));
        }

        @Override
        public String toString() {
            return "Sensitive[" + field + ", sealed " + Base64.getEncoder().encodeToString(nonce) + "]";
        }
    }
}

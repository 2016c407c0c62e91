package nl.rechtspoor.platform.encryption;

import java.util.Optional;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.SubjectId;

/**
 * Opens personal values and destroys the keys of those who are to be forgotten. Sealing needs no call: whatever is
 * written through the platform's serializers is sealed on the way, and a subject's first value makes its key.
 */
public interface Keyring {
    /** The value, or nothing once its subject was erased. A value that was tampered with throws, it never reads as erased. */
    <T> Optional<T> open(Sensitive<T> value, Class<T> type);

    /** Destroys the key of a subject: every value under it, in whatever copy, is unreadable from here on. */
    void destroy(SubjectId subject);
}

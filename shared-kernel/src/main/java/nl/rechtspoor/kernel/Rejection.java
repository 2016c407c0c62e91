package nl.rechtspoor.kernel;

/**
 * Why a command was refused, as a value. Each feature has one sealed interface of records; a record's components are
 * the evidence that the person needs (who is missing, which field), never personal data.
 */
public interface Rejection {
    /** The name that clients translate by: the record's name in upper snake case, {@code ConsentMissing} → {@code CONSENT_MISSING}. */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_")
                .toUpperCase(java.util.Locale.ROOT);
    }

    /** One English sentence for developers that says what to do; people read the client's translation instead. */
    String explanation();

    /** Whether the answer must be that of something that is not there, because who asks may not even know that it is. */
    default boolean hidesExistence() {
        return false;
    }
}

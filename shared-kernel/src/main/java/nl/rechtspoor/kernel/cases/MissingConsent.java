package nl.rechtspoor.kernel.cases;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who must consent and has not.
 *
 * @param party none while it is not known who it is
 */
public record MissingConsent(@Nullable PartyId party, Capacity role, Reason reason) {
    /** In which capacity somebody consents. */
    public enum Capacity {
        CHILD,
        HOLDER_OF_AUTHORITY
    }

    /** Why there is no consent to rely on. */
    public enum Reason {
        NOT_GIVEN,
        EXPIRED,
        /** The case has no child yet. */
        CHILD_UNKNOWN,
        /** Nobody is known who decides for the child. */
        HOLDER_UNKNOWN
    }
}

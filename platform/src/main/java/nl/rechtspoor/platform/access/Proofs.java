package nl.rechtspoor.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Knows when and how the person of a session last showed who they are. */
public interface Proofs {
    /** By what the person has to show it again; empty while the last time still counts. */
    Optional<Factor> missing(HttpServletRequest request, StaffMember staff);

    /** What somebody can show. */
    enum Factor {
        /** A key that a device keeps behind a finger, a face or a code. */
        PASSKEY,
        PASSWORD,
        /** Only the organisation's own server can tell: sign in there again. */
        ORGANISATION
    }
}

package nl.rechtspoor.platform.access;

import java.util.Optional;

/** Who is behind the request that this thread serves. */
public interface CurrentActor {
    /** Nothing for a request without a sign-in. */
    Optional<StaffMember> find();

    /** For endpoints that only somebody signed in can reach. */
    default StaffMember get() {
        return find().orElseThrow(() -> new IllegalStateException("nobody is signed in on this thread"));
    }
}

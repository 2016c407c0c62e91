package nl.rechtspoor.platform.signin;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.staff.Teams.Team;
import org.jspecify.annotations.Nullable;

/** Who is signed in, as the client shows it. */
record Me(
        StaffId id,
        String name,
        String username,
        Set<Role> roles,
        Role role,
        List<Team> teams,
        @Nullable String language,
        boolean shortcuts,
        boolean mustChangePassword,
        List<PasskeyInfo> passkeys) {

    /** One passkey of the account. */
    record PasskeyInfo(
            String id,
            String label,
            Instant createdAt,
            @Nullable Instant lastUsedAt) {}
}

package nl.rechtspoor.platform.staff;

import java.time.Instant;
import java.util.Set;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/** Somebody who works here, as the register knows them; never the password, nor its hash. */
public record Account(
        StaffId id,
        long version,
        String username,
        String name,
        Set<Role> roles,
        Set<TeamId> teams,
        State state,
        boolean locked,
        boolean mustChangePassword,
        int passkeys,
        @Nullable String oidcSubject,
        @Nullable String language,
        boolean shortcuts,
        Instant createdAt,
        @Nullable Instant lastSignInAt) {

    /** Whether the person still works here. */
    public enum State {
        ACTIVE,
        DISABLED
    }

    /** What an administrator decides about an account. */
    public record Rights(
            String username,
            String name,
            Set<Role> roles,
            Set<TeamId> teams,
            State state,
            @Nullable String oidcSubject) {}

    Rights rights() {
        return new Rights(username, name, roles, teams, state, oidcSubject);
    }

    boolean isActiveAdministrator() {
        return state == State.ACTIVE && roles.contains(Role.ADMIN);
    }

    @Override
    public String toString() {
        return "account " + id;
    }
}

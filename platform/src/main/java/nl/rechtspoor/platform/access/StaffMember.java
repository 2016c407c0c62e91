package nl.rechtspoor.platform.access;

import java.util.Set;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;

/**
 * Somebody who is signed in, as the staff register knows them at this moment.
 *
 * @param roles all roles the person holds
 * @param role the one in which the person acts now
 * @param mustChangePassword the password was chosen by somebody else; nothing else may be done before it is replaced
 */
public record StaffMember(
        StaffId id, String name, Set<Role> roles, Role role, Set<TeamId> teams, boolean mustChangePassword) {
    public StaffMember {
        roles = Set.copyOf(roles);
        teams = Set.copyOf(teams);
    }

    /** Names stay out of logs. */
    @Override
    public String toString() {
        return role + " " + id;
    }
}

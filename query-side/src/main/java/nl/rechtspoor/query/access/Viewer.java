package nl.rechtspoor.query.access;

import java.util.Set;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;

/** Who asks: every query about cases takes one, so that no answer can be composed without knowing for whom. */
public record Viewer(StaffId staff, Role role, Set<TeamId> teams) {
    /** Works on cases at all. */
    public boolean worksOnCases() {
        return role == Role.JURIST || role == Role.SENIOR_JURIST;
    }

    /** Sees the cases of every team. */
    public boolean supervises() {
        return role == Role.SENIOR_JURIST;
    }
}

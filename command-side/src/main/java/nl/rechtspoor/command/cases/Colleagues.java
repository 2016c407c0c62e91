package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;

/** Who can be given a case. */
@FunctionalInterface
interface Colleagues {
    /** Whether this is an active jurist of that team. */
    boolean canTake(StaffId staff, TeamId team);
}

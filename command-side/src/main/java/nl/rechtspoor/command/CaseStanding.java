package nl.rechtspoor.command;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.commands.Act;
import org.jspecify.annotations.Nullable;

/** What another feature may ask about a case before it refers to it: whether it is open, and who may know that it exists. */
public final class CaseStanding {
    private boolean open;
    private @Nullable TeamId team;
    private @Nullable StaffId assignee;
    private final Set<StaffId> walls = new HashSet<>();
    private final Map<StaffId, Instant> emergencies = new HashMap<>();

    /** Whether work on the case goes on; a case on hold counts as open. */
    public boolean isOpen() {
        return open;
    }

    /** Whether whoever acts may see the case. A wall beats everything. */
    public boolean isVisibleTo(Act act) {
        if (isWalledOffFrom(act)) {
            return false;
        }
        var until = emergencies.get(act.actor());
        if (until != null && act.now().isBefore(until)) {
            return true;
        }
        return switch (act.role()) {
            case SENIOR_JURIST, SYSTEM -> true;
            case JURIST ->
                act.actor().equals(assignee) || (team != null && act.teams().contains(team));
            case RESEARCHER, DIRECTOR, AUDITOR, PRIVACY_OFFICER, ADMIN -> false;
        };
    }

    /** Whether a wall keeps whoever acts out of the case. */
    public boolean isWalledOffFrom(Act act) {
        return walls.contains(act.actor());
    }

    /** Whether somebody works on the case as its own. */
    public boolean isAssignedTo(StaffId staff) {
        return staff.equals(assignee);
    }

    /** Takes in what happened to the case next. */
    public void evolve(CaseEvent event) {
        switch (event) {
            case CaseEvent.CaseOpened opened -> {
                open = true;
                team = opened.team();
            }
            case CaseEvent.CaseAssigned assigned -> {
                assignee = assigned.assignee();
                team = assigned.team();
            }
            case CaseEvent.WallRaised raised -> walls.add(raised.staff());
            case CaseEvent.WallLifted lifted -> walls.remove(lifted.staff());
            case CaseEvent.GlassBroken broken -> emergencies.put(broken.staff(), broken.until());
            case CaseEvent.CaseClosed _, CaseEvent.CaseArchived _ -> open = false;
            case CaseEvent.CaseReopened _ -> open = true;
            default -> {} // nothing else changes who may see the case or whether it is open
        }
    }
}

package nl.rechtspoor.query.access;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.GlassBroken;
import nl.rechtspoor.kernel.cases.CaseEvent.WallLifted;
import nl.rechtspoor.kernel.cases.CaseEvent.WallRaised;
import nl.rechtspoor.query.projection.FoldedRows;
import org.jspecify.annotations.Nullable;

/** Who is related to one case. */
final class CaseAccess implements FoldedRows.Row {
    final UUID caseId;
    long version = -1;

    @Nullable
    UUID assignee;

    @Nullable
    UUID team;

    final Set<UUID> walls = new HashSet<>();
    final Map<UUID, Instant> glasses = new HashMap<>();

    CaseAccess(UUID caseId) {
        this.caseId = caseId;
    }

    @Override
    public long version() {
        return version;
    }

    CaseAccess evolve(CaseEvent event, long sequence) {
        version = sequence;
        switch (event) {
            case CaseOpened opened -> team = opened.team().value();
            case CaseAssigned assigned -> {
                assignee = assigned.assignee().value();
                team = assigned.team().value();
            }
            case WallRaised wall -> walls.add(wall.staff().value());
            case WallLifted wall -> walls.remove(wall.staff().value());
            case GlassBroken glass -> glasses.put(glass.staff().value(), glass.until());
            default -> {} // nothing else changes who may see a case
        }
        return this;
    }
}

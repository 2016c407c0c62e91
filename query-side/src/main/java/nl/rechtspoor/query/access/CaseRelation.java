package nl.rechtspoor.query.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.TeamId;
import org.springframework.stereotype.Component;

/**
 * Which cases somebody may see: own ones, those of the own teams, for a senior those of all teams, and any case for which
 * the glass was broken and the time is not over. An ethical wall beats all of these.
 */
@Component
public class CaseRelation {
    /** The processing group that keeps it. */
    public static final String GROUP = "case-access";

    private final Clock clock;

    CaseRelation(Clock clock) {
        this.clock = clock;
    }

    /**
     * The condition for a {@code where}; it uses the parameters of {@link #parameters}. The offset keeps PostgreSQL from
     * joining all cases: it asks row by row, so that a list stops as soon as its page is full.
     *
     * @param caseId the column with the case, qualified by its alias
     */
    public static String mayBeSeen(String caseId) {
        return """
                exists (select from views.case_access seen where seen.case_id = %s
                  and not (:viewer = any(seen.walls))
                  and ((:works and (:supervises or seen.assignee = :viewer or seen.team = any(:teams)))
                    or exists (select from views.case_glass glass where glass.case_id = seen.case_id
                                 and glass.staff = :viewer and glass.until > :now))
                offset 0)
                """.formatted(caseId);
    }

    /** The parameters by name that {@link #mayBeSeen} needs. */
    public Map<String, Object> parameters(Viewer viewer) {
        return Map.of(
                "viewer", viewer.staff().value(),
                "works", viewer.worksOnCases(),
                "supervises", viewer.supervises(),
                "teams", viewer.teams().stream().map(TeamId::value).toArray(UUID[]::new),
                "now", Timestamp.from(clock.instant()));
    }
}

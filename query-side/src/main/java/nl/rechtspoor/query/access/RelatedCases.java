package nl.rechtspoor.query.access;

import java.time.Clock;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * The gate before everything that shows one case: checks the relation, then writes down who looked. A case that may not
 * be seen is not found, so that nobody learns that it exists; a look that cannot be written down is not given.
 */
@Component
public class RelatedCases {
    private final JdbcClient jdbc;
    private final CaseRelation relation;
    private final AccessLog log;
    private final Clock clock;

    RelatedCases(@QueryDatabase JdbcClient jdbc, CaseRelation relation, AccessLog log, Clock clock) {
        this.jdbc = jdbc;
        this.relation = relation;
        this.log = log;
        this.clock = clock;
    }

    /** Lets the viewer in, and records it. */
    public void look(CaseId caseId, Viewer viewer, AccessKind kind) {
        if (!maySee(caseId, viewer)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No such case");
        }
        record(caseId, viewer, kind);
    }

    /** Records that something of the case was shown. */
    public void record(CaseId caseId, Viewer viewer, AccessKind kind) {
        log.record(new Access(clock.instant(), viewer.staff(), viewer.role(), purposeOf(viewer), kind, caseId, null));
    }

    public boolean maySee(CaseId caseId, Viewer viewer) {
        return jdbc.sql("select exists (select from views.case_access c where c.case_id = :case and "
                        + CaseRelation.mayBeSeen("c.case_id") + ")")
                .param("case", caseId.value())
                .params(relation.parameters(viewer))
                .query(Boolean.class)
                .single();
    }

    /** What somebody in a role looks for; somebody who does not work on cases got in by broken glass. */
    private static AccessPurpose purposeOf(Viewer viewer) {
        return viewer.role() == Role.SENIOR_JURIST
                ? AccessPurpose.SUPERVISION
                : viewer.role() == Role.JURIST ? AccessPurpose.CASE_WORK : AccessPurpose.EMERGENCY;
    }
}

package nl.rechtspoor.query.audit;

import java.time.Clock;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.platform.access.Access;
import nl.rechtspoor.platform.access.AccessKind;
import nl.rechtspoor.platform.access.AccessLog;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.access.CaseRelation;
import nl.rechtspoor.query.access.CurrentViewer;
import nl.rechtspoor.query.access.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looks on this thread, at what they may look, and the record that they did. */
@Component
class Looking {
    private final CurrentViewer viewer;
    private final AccessLog log;
    private final CaseRelation relation;
    private final JdbcClient jdbc;
    private final Clock clock;

    Looking(
            CurrentViewer viewer,
            AccessLog log,
            CaseRelation relation,
            @QueryDatabase DataSource dataSource,
            Clock clock) {
        this.viewer = viewer;
        this.log = log;
        this.relation = relation;
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Whether the case is one of those that a jurist may see. */
    boolean isRelatedTo(CaseId caseId) {
        return jdbc.sql("select exists (select from (values (cast(:case as uuid))) as c (case_id) where "
                        + CaseRelation.mayBeSeen("c.case_id") + ")")
                .param("case", caseId.value())
                .params(relation.parameters(viewer()))
                .query(Boolean.class)
                .single();
    }

    Viewer viewer() {
        return viewer.get();
    }

    /** Without a case it is a look at all of them. */
    void at(@Nullable CaseId caseId, AccessKind kind) {
        var looks = viewer();
        log.record(
                new Access(clock.instant(), looks.staff(), looks.role(), purposeOf(looks.role()), kind, caseId, null));
    }

    private static AccessPurpose purposeOf(Role role) {
        return switch (role) {
            case AUDITOR -> AccessPurpose.AUDIT;
            case PRIVACY_OFFICER -> AccessPurpose.PRIVACY_REQUEST;
            case SENIOR_JURIST -> AccessPurpose.SUPERVISION;
            case JURIST -> AccessPurpose.CASE_WORK;
            case RESEARCHER -> AccessPurpose.RESEARCH;
            case DIRECTOR -> AccessPurpose.SUPERVISION;
            case ADMIN -> AccessPurpose.ADMINISTRATION;
            case SYSTEM -> AccessPurpose.SYSTEM;
        };
    }
}

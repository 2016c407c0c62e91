package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases for an auditor by number, area and state, newest first, without a word about a person. */
@Component
class AuditCases {
    private final JdbcClient jdbc;

    AuditCases(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** What is asked for; what is missing does not narrow. A number may be its beginning. */
    record Filter(
            @Nullable String number,
            @Nullable String area,
            @Nullable String state) {}

    /** One case in the list. */
    record Line(
            UUID caseId,
            String number,
            String state,
            List<String> areas,
            Instant openedAt,
            long position,
            Instant changedAt) {}

    Page<Line> find(Filter filter, @Nullable String after, int size) {
        var opened = after == null
                ? null
                : Cursor.checked(() -> Long.valueOf(Cursor.read(after, 1).key(0)));
        var found = jdbc.sql("""
                        select * from views.audit_case
                        where (cast(:number as text) is null or starts_with(number, :number))
                          and (cast(:area as text) is null or areas @> array[cast(:area as text)])
                          and (cast(:state as text) is null or state = :state)
                          and (cast(:after as bigint) is null or opened_position < :after)
                        order by opened_position desc limit :limit
                        """)
                .param("number", filter.number())
                .param("area", filter.area())
                .param("state", filter.state())
                .param("after", opened)
                .param("limit", size + 1)
                .query((row, _) -> AuditCaseTable.auditCase(row))
                .list();
        return Page.of(found, size, AuditCases::line, row -> Cursor.of(row.openedPosition()));
    }

    private static Line line(AuditCase row) {
        return new Line(
                row.caseId(),
                row.number(),
                row.state(),
                row.areas(),
                row.openedAt(),
                row.lastPosition(),
                row.lastChangeAt());
    }
}

package nl.rechtspoor.query.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code audit_case}. */
final class AuditCaseTable implements FoldedRows.Table<AuditCase> {
    private final JdbcTemplate jdbc;

    AuditCaseTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable AuditCase read(UUID id) {
        List<AuditCase> found =
                jdbc.query("select * from views.audit_case where case_id = ?", (row, _) -> auditCase(row), id);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void write(Collection<AuditCase> rows) {
        jdbc.batchUpdate("""
                insert into views.audit_case as old (case_id, version, number, state, areas, opened_at, opened_position,
                  last_position, last_change_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (case_id) do update set version = excluded.version, state = excluded.state,
                  areas = excluded.areas, last_position = excluded.last_position,
                  last_change_at = excluded.last_change_at
                where old.version < excluded.version
                """, rows, 500, (row, line) -> {
            row.setObject(1, line.caseId());
            row.setLong(2, line.version());
            row.setString(3, line.number());
            row.setString(4, line.state());
            row.setArray(
                    5, row.getConnection().createArrayOf("text", line.areas().toArray()));
            row.setTimestamp(6, Timestamp.from(line.openedAt()));
            row.setLong(7, line.openedPosition());
            row.setLong(8, line.lastPosition());
            row.setTimestamp(9, Timestamp.from(line.lastChangeAt()));
        });
    }

    static AuditCase auditCase(ResultSet row) throws SQLException {
        return new AuditCase(
                row.getObject("case_id", UUID.class),
                row.getLong("version"),
                row.getString("number"),
                row.getString("state"),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getTimestamp("opened_at").toInstant(),
                row.getLong("opened_position"),
                row.getLong("last_position"),
                row.getTimestamp("last_change_at").toInstant());
    }
}

package nl.rechtspoor.query.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code case_access} and, for broken glass, {@code case_glass}. */
final class CaseAccessTable implements FoldedRows.Table<CaseAccess> {
    private final JdbcTemplate jdbc;

    CaseAccessTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public @Nullable CaseAccess read(UUID id) {
        List<CaseAccess> found = jdbc.query(
                "select version, assignee, team, walls from views.case_access where case_id = ?",
                (row, _) -> {
                    var access = new CaseAccess(id);
                    access.version = row.getLong("version");
                    access.assignee = row.getObject("assignee", UUID.class);
                    access.team = row.getObject("team", UUID.class);
                    access.walls.addAll(
                            Arrays.asList((UUID[]) row.getArray("walls").getArray()));
                    return access;
                },
                id);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void write(Collection<CaseAccess> rows) {
        jdbc.batchUpdate("""
                insert into views.case_access as old (case_id, version, assignee, team, walls) values (?, ?, ?, ?, ?)
                on conflict (case_id) do update set version = excluded.version, assignee = excluded.assignee,
                  team = excluded.team, walls = excluded.walls
                where old.version < excluded.version
                """, rows, 500, (row, access) -> {
            row.setObject(1, access.caseId);
            row.setLong(2, access.version);
            row.setObject(3, access.assignee);
            row.setObject(4, access.team);
            UUID[] walls = access.walls.stream().sorted().toArray(UUID[]::new);
            row.setArray(5, row.getConnection().createArrayOf("uuid", walls));
        });
        var glasses = rows.stream()
                .flatMap(access -> access.glasses.entrySet().stream()
                        .map(glass -> new Glass(access.caseId, glass.getKey(), glass.getValue())))
                .toList();
        jdbc.batchUpdate("""
                insert into views.case_glass as old (case_id, staff, until) values (?, ?, ?)
                on conflict (case_id, staff) do update set until = excluded.until where old.until < excluded.until
                """, glasses, 500, (row, glass) -> {
            row.setObject(1, glass.caseId());
            row.setObject(2, glass.staff());
            row.setTimestamp(3, Timestamp.from(glass.until()));
        });
    }

    private record Glass(UUID caseId, UUID staff, Instant until) {}
}

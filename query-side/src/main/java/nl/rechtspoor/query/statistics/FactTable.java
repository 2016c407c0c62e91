package nl.rechtspoor.query.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import nl.rechtspoor.statistics.facts.CaseFact;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code case_fact}. A version that is there stays as it is; only its end is written later. */
final class FactTable implements FoldedRows.Table<FactRow> {
    private static final int AT_ONCE = 500;

    private final JdbcTemplate jdbc;
    private final StoredDocuments documents;

    FactTable(JdbcTemplate jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public @Nullable FactRow read(UUID id) {
        var found = jdbc.query(
                "select sequence, fact from views.case_fact where case_id = ? and to_position is null",
                (row, _) -> FactRow.written(
                        id, row.getLong("sequence"), documents.read(row.getString("fact"), CaseFact.class)),
                id);
        return found.isEmpty() ? null : found.getFirst();
    }

    @Override
    public void write(Collection<FactRow> rows) {
        List<FactRow.Version> versions =
                rows.stream().flatMap(row -> row.takeUnwritten().stream()).toList();
        jdbc.batchUpdate("""
                update views.case_fact set to_position = ?
                where case_id = ? and to_position is null and from_position < ?
                """, firstOfEach(versions), AT_ONCE, (row, version) -> {
            row.setLong(1, version.position());
            row.setObject(2, version.caseId());
            row.setLong(3, version.position());
        });
        var ends = ends(versions);
        jdbc.batchUpdate("""
                insert into views.case_fact (case_id, from_position, to_position, sequence, fact)
                values (?, ?, ?, ?, ?::jsonb) on conflict do nothing
                """, versions, AT_ONCE, (row, version) -> {
            row.setObject(1, version.caseId());
            row.setLong(2, version.position());
            row.setObject(3, ends.get(version));
            row.setLong(4, version.sequence());
            row.setString(5, documents.write(version.fact()));
        });
    }

    private static List<FactRow.Version> firstOfEach(List<FactRow.Version> versions) {
        var first = new LinkedHashMap<UUID, FactRow.Version>();
        versions.forEach(version -> first.putIfAbsent(version.caseId(), version));
        return List.copyOf(first.values());
    }

    /** Where the next version of the same case begins; nothing if this is the newest. */
    private static Map<FactRow.Version, Long> ends(List<FactRow.Version> versions) {
        var ends = new IdentityHashMap<FactRow.Version, Long>();
        var next = new HashMap<UUID, Long>();
        for (var version : versions.reversed()) {
            ends.put(version, next.put(version.caseId(), version.position()));
        }
        return ends;
    }
}

package nl.rechtspoor.query.contacts;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables {@code contact} and {@code contact_case}. */
final class ContactTable implements FoldedRows.Table<ContactFacts> {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final StoredDocuments documents;

    ContactTable(JdbcTemplate jdbc, StoredDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public @Nullable ContactFacts read(UUID id) {
        List<String> found =
                jdbc.queryForList("select facts from views.contact where contact_id = ?", String.class, id);
        return found.isEmpty() ? null : documents.read(found.getFirst(), ContactFacts.class);
    }

    @Override
    public void write(Collection<ContactFacts> rows) {
        jdbc.batchUpdate("""
                insert into views.contact as old (contact_id, version, started_at, merged, facts)
                values (?, ?, ?, ?, ?::jsonb)
                on conflict (contact_id) do update set version = excluded.version, merged = excluded.merged,
                  facts = excluded.facts where old.version < excluded.version
                """, rows, BATCH, (row, facts) -> {
            row.setObject(1, facts.contactId);
            row.setLong(2, facts.version);
            row.setTimestamp(
                    3, Timestamp.from(Objects.requireNonNull(facts.registered).startedAt()));
            row.setBoolean(4, facts.mergedInto != null);
            row.setString(5, documents.write(facts));
        });
        jdbc.batchUpdate(
                "delete from views.contact_case where contact_id = ? and not (case_id = any(?))",
                rows,
                BATCH,
                (row, facts) -> {
                    row.setObject(1, facts.contactId);
                    row.setArray(2, row.getConnection().createArrayOf("uuid", facts.cases.toArray()));
                });
        jdbc.batchUpdate(
                "insert into views.contact_case (contact_id, case_id) values (?, ?) on conflict do nothing",
                rows.stream()
                        .flatMap(facts -> facts.cases.stream().map(to -> new Object[] {facts.contactId, to}))
                        .toList());
    }
}

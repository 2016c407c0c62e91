package nl.rechtspoor.query.worklist;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.Classification;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.query.projection.FoldedRows;
import nl.rechtspoor.query.projection.StoredDocuments;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code worklist}: the columns people filter and order by, and the facts they are derived from. */
final class WorklistTable implements FoldedRows.Table<WorkFacts> {
    private static final String COLUMNS =
            "case_id, version, number, stage, active, urgency_order, areas, primary_article,"
                    + " body, team, assignee, opened_at, updated_at, due, due_kind, due_rule, waits_for_answer, mediation,"
                    + " consent, consent_lacking, child, facts, ask_until";

    private final JdbcTemplate jdbc;
    private final StoredDocuments documents;
    private final ConsentOutlooks outlooks;

    WorklistTable(JdbcTemplate jdbc, StoredDocuments documents, ConsentOutlooks outlooks) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.outlooks = outlooks;
    }

    @Override
    public @Nullable WorkFacts read(UUID id) {
        List<String> found = jdbc.queryForList("select facts from views.worklist where case_id = ?", String.class, id);
        return found.isEmpty() ? null : documents.read(found.getFirst(), WorkFacts.class);
    }

    @Override
    public void write(Collection<WorkFacts> rows) {
        jdbc.batchUpdate(
                """
                insert into views.worklist as old (%s)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::datemultirange, ?::jsonb, ?::jsonb, ?)
                on conflict (case_id) do update set (%s) = (%s) where old.version < excluded.version
                """.formatted(COLUMNS, COLUMNS, "excluded." + COLUMNS.replace(", ", ", excluded.")),
                rows,
                500,
                this::set);
    }

    private void set(PreparedStatement row, WorkFacts facts) throws SQLException {
        Classification codes = facts.classification;
        WorkFacts.Deadline next = facts.nextDeadline();
        ConsentOutlook consent = outlooks.of(facts);
        row.setObject(1, facts.caseId);
        row.setLong(2, facts.version);
        row.setString(3, facts.number);
        row.setString(4, facts.stage.name());
        row.setBoolean(5, facts.stage.active());
        row.setInt(6, Urgency.values().length - 1 - facts.urgency.ordinal());
        row.setArray(
                7,
                row.getConnection()
                        .createArrayOf(
                                "text",
                                codes == null
                                        ? new String[0]
                                        : codes.areas().stream()
                                                .map(area -> area.value())
                                                .toArray(String[]::new)));
        row.setString(8, codes == null ? null : codes.primaryArticle().value());
        row.setString(
                9, codes == null || codes.body() == null ? null : codes.body().value());
        row.setObject(10, facts.team);
        row.setObject(11, facts.assignee);
        row.setTimestamp(12, Timestamp.from(facts.openedAt));
        row.setTimestamp(13, Timestamp.from(facts.updatedAt));
        row.setObject(14, next == null ? null : next.due());
        row.setString(15, next == null ? null : next.kind().name());
        row.setString(16, next == null ? null : next.rule());
        row.setBoolean(17, facts.waitsForAnswer());
        row.setString(18, facts.mediationStage().name());
        row.setString(19, documents.write(consent));
        row.setString(20, consent.lacking());
        row.setString(21, facts.childName == null ? null : documents.write(facts.childName));
        row.setString(22, documents.write(facts));
        row.setObject(23, facts.askUntil());
    }
}

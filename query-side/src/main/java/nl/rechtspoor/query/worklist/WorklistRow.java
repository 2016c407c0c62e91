package nl.rechtspoor.query.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.DeadlineKind;
import org.jspecify.annotations.Nullable;

/** One row of the table, as far as a list needs it. */
record WorklistRow(
        UUID caseId,
        String number,
        long version,
        CaseStage stage,
        int urgencyOrder,
        List<String> areas,
        @Nullable String primaryArticle,
        @Nullable UUID assignee,
        UUID team,
        Instant openedAt,
        Instant updatedAt,
        @Nullable LocalDate due,
        @Nullable DeadlineKind dueKind,
        @Nullable String dueRule,
        LocalDate dueOrder,
        boolean waitsForAnswer,
        MediationStage mediation,
        String consent,
        @Nullable String child,
        @Nullable LocalDate askUntil) {
    static final String COLUMNS = "w.case_id, w.number, w.version, w.stage, w.urgency_order, w.areas,"
            + " w.primary_article, w.assignee, w.team, w.opened_at, w.updated_at, w.due, w.due_kind, w.due_rule,"
            + " w.due_order, w.waits_for_answer, w.mediation, w.consent, w.child, w.ask_until";

    static WorklistRow read(ResultSet row, int number) throws SQLException {
        String kind = row.getString("due_kind");
        return new WorklistRow(
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getLong("version"),
                CaseStage.valueOf(row.getString("stage")),
                row.getInt("urgency_order"),
                List.of((String[]) row.getArray("areas").getArray()),
                row.getString("primary_article"),
                row.getObject("assignee", UUID.class),
                row.getObject("team", UUID.class),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                row.getObject("due", LocalDate.class),
                kind == null ? null : DeadlineKind.valueOf(kind),
                row.getString("due_rule"),
                row.getObject("due_order", LocalDate.class),
                row.getBoolean("waits_for_answer"),
                MediationStage.valueOf(row.getString("mediation")),
                row.getString("consent"),
                row.getString("child"),
                row.getObject("ask_until", LocalDate.class));
    }
}

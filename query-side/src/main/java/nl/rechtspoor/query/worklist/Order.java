package nl.rechtspoor.query.worklist;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.query.projection.Cursor;

/** The orders of the worklist. Each ends with the case, so that no two lines tie; each has its indexes. */
enum Order {
    /** The most urgent first, then by deadline. */
    URGENCY(List.of("urgency_order", "due_order"), true),
    /** The next deadline first. */
    DEADLINE(List.of("due_order"), true),
    /** The newest first. */
    OPENED(List.of("opened_at"), false),
    /** The last touched first. */
    UPDATED(List.of("updated_at"), false);

    private final List<String> columns;
    private final boolean ascending;

    Order(List<String> columns, boolean ascending) {
        this.columns = columns;
        this.ascending = ascending;
    }

    /** What stands behind {@code order by}, for an alias. */
    String by(String alias) {
        String direction = ascending ? "" : " desc";
        return columns(alias).replace(",", direction + ",") + direction;
    }

    /** The condition for lines behind the cursor whose {@link #keys} are given as parameters. */
    String behind(String alias) {
        var parameters = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            parameters.append(":key").append(i).append(", ");
        }
        return "(" + columns(alias) + ") " + (ascending ? ">" : "<") + " (" + parameters + ":keyCase)";
    }

    int length() {
        return columns.size() + 2;
    }

    Cursor cursor(WorklistRow row) {
        return switch (this) {
            case URGENCY -> Cursor.of(name(), row.urgencyOrder(), row.dueOrder(), row.caseId());
            case DEADLINE -> Cursor.of(name(), row.dueOrder(), row.caseId());
            case OPENED -> Cursor.of(name(), row.openedAt(), row.caseId());
            case UPDATED -> Cursor.of(name(), row.updatedAt(), row.caseId());
        };
    }

    /** The parameters of {@link #behind}. */
    Map<String, Object> keys(Cursor cursor) {
        return Cursor.checked(() -> {
            if (!cursor.key(0).equals(name())) {
                throw new IllegalArgumentException("a cursor of another order");
            }
            var caseId = UUID.fromString(cursor.key(length() - 1));
            return switch (this) {
                case URGENCY ->
                    Map.of("key0", Integer.valueOf(cursor.key(1)), "key1", date(cursor.key(2)), "keyCase", caseId);
                case DEADLINE -> Map.of("key0", date(cursor.key(1)), "keyCase", caseId);
                case OPENED, UPDATED -> Map.of("key0", Timestamp.from(Instant.parse(cursor.key(1))), "keyCase", caseId);
            };
        });
    }

    private String columns(String alias) {
        var qualified = new StringBuilder();
        columns.forEach(
                column -> qualified.append(alias).append('.').append(column).append(", "));
        return qualified + alias + ".case_id";
    }

    private static Date date(String text) {
        return Date.valueOf(LocalDate.parse(text));
    }
}

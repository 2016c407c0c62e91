package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Gives a fresh installation a past: one child a month about one right for a year, and nine in the last month. They stand in
 * the store before anything else, as if they had been recorded then; the Sealer seals them as any other event.
 */
final class PastReports {
    private static final String APPEND = """
            insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, 'case', ?, ?, '1', ?, ?)
            """;
    private static final int MONTHS = 13;
    private static final int IN_THE_LAST = 9;

    private PastReports() {}

    static void in(Installation installation) throws SQLException, IOException {
        var thisMonth = YearMonth.now(ZoneOffset.UTC);
        try (var database = installation.superuser("rechtspoor");
                var append = database.prepareStatement(APPEND)) {
            int number = 0;
            for (int back = MONTHS; back > 0; back--) {
                var at = thisMonth.minusMonths(back).atDay(9).atTime(9, 0).toInstant(ZoneOffset.UTC);
                for (int child = 0; child < (back == 1 ? IN_THE_LAST : 1); child++) {
                    report(append, number++, at);
                }
            }
            report(append, number, Instant.now());
        }
    }

    private static void report(PreparedStatement append, int number, Instant at) throws SQLException {
        var caseId = UUID.nameUUIDFromBytes(("past report " + number).getBytes(UTF_8));
        append(append, caseId, 0, at, "case-opened", """
                {"caseId":"%1$s","number":"PAST-%2$d","channel":"PHONE","askerRole":"PARENT","urgency":"NORMAL",
                 "summary":{"$s":1,"kid":"%1$s","f":"case-opened/summary","kc":"Y29tbWl0bWVudAAAAAAAAA","n":"bm9uY2UAAAAAAAAA",
                 "c":"Y2lwaGVydGV4dCBhbmQgaXRzIHRhZw"},
                 "team":"%1$s","conflictCheck":{"checkId":"%1$s","outcome":"CLEAR"}}
                """.formatted(caseId, number));
        append(append, caseId, 1, at, "case-classified", """
                {"caseId":"%s","classification":{"areas":["EDU-EXP"],"articles":["CRC-28"],"primaryArticle":"CRC-28","groups":[]},
                 "taxonomy":"TAXONOMY-NL-1@2026-01-01"}
                """.formatted(caseId));
    }

    private static void append(
            PreparedStatement append, UUID caseId, int sequence, Instant at, String event, String payload)
            throws SQLException {
        var metadata = """
                {"actor":"%s","role":"JURIST","purpose":"CASE_WORK","happenedAt":"%s"}
                """.formatted(new UUID(0, 7), at);
        append.setString(1, UUID.randomUUID().toString());
        append.setString(2, caseId.toString());
        append.setInt(3, sequence);
        append.setString(4, at.toString());
        append.setString(5, event);
        append.setBytes(6, payload.strip().getBytes(UTF_8));
        append.setBytes(7, metadata.strip().getBytes(UTF_8));
        append.executeUpdate();
    }
}

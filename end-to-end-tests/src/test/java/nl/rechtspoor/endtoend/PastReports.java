package nl.rechtspoor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import nl.rechtspoor.platform.commands.Act;

/**
 * Gives a fresh installation a past. Its reports stand in the store before anything else, as if they had been recorded then; the
 * Sealer seals them as any other event.
 */
final class PastReports {
    private static final String APPEND = """
            insert into events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data)
            values (?, ?, ?, 'case', ?, ?, '1', ?, ?)
            """;
    private static final int MONTHS = 13;
    private static final int IN_THE_LAST = 9;
    private static final int ROOTED_CHILDREN = 30;
    private static final Codes SCHOOL = new Codes("EDU-EXP", "CRC-28");
    private static final Codes ROOTED = new Codes("MIG-ROOT", "CRC-8");

    private record Codes(String area, String article) {}

    private PastReports() {}

    /** One child a month about school for a year, and nine in the last month. */
    static void in(Installation installation) throws SQLException, IOException {
        var thisMonth = YearMonth.now(Act.LEGAL_TIME);
        try (var database = installation.superuser("rechtspoor");
                var append = database.prepareStatement(APPEND)) {
            int number = 0;
            for (int back = MONTHS; back > 0; back--) {
                for (int child = 0; child < (back == 1 ? IN_THE_LAST : 1); child++) {
                    report(append, number++, SCHOOL, in(thisMonth.minusMonths(back)));
                }
            }
            report(append, number, SCHOOL, Instant.now());
        }
    }

    /** Thirty rooted children in the last month, and one now, so that figures of that month are released. */
    static void ofRootedChildrenIn(Installation installation) throws SQLException, IOException {
        var lastMonth = in(YearMonth.now(Act.LEGAL_TIME).minusMonths(1));
        try (var database = installation.superuser("rechtspoor");
                var append = database.prepareStatement(APPEND)) {
            for (int number = 0; number < ROOTED_CHILDREN; number++) {
                report(append, number, ROOTED, lastMonth);
            }
            report(append, ROOTED_CHILDREN, ROOTED, Instant.now());
        }
    }

    private static Instant in(YearMonth month) {
        return month.atDay(9).atTime(9, 0).atZone(Act.LEGAL_TIME).toInstant();
    }

    private static void report(PreparedStatement append, int number, Codes codes, Instant at) throws SQLException {
        var caseId = UUID.nameUUIDFromBytes(("past report " + number).getBytes(UTF_8));
        append(append, caseId, 0, at, "case-opened", """
                {"caseId":"%1$s","number":"PAST-%2$d","channel":"PHONE","askerRole":"PARENT","urgency":"NORMAL",
                 "summary":{"$s":1,"kid":"%1$s","f":"case-opened/summary","kc":"Y29tbWl0bWVudAAAAAAAAA","n":"bm9uY2UAAAAAAAAA",
                 "c":"Y2lwaGVydGV4dCBhbmQgaXRzIHRhZw"},
                 "team":"%1$s","conflictCheck":{"checkId":"%1$s","outcome":"CLEAR"}}
                """.formatted(caseId, number));
        append(append, caseId, 1, at, "case-classified", """
                {"caseId":"%1$s","classification":{"areas":["%2$s"],"articles":["%3$s"],"primaryArticle":"%3$s","groups":[]},
                 "taxonomy":"TAXONOMY-NL-1@2026-01-01"}
                """.formatted(caseId, codes.area(), codes.article()));
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

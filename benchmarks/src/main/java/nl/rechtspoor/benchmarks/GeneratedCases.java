package nl.rechtspoor.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseClosed;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.CaseOutcome;
import nl.rechtspoor.kernel.cases.ConflictCheck;
import nl.rechtspoor.kernel.cases.ConflictCheckOutcome;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.kernel.cases.PartyId;
import nl.rechtspoor.kernel.cases.PartyRole;
import nl.rechtspoor.kernel.contacts.AskerRole;
import nl.rechtspoor.kernel.contacts.Channel;
import nl.rechtspoor.kernel.contacts.Urgency;
import nl.rechtspoor.platform.database.DatabaseRole;
import org.axonframework.common.DateTimeUtils;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * Writes the events of plainly fictional cases straight into the store, encrypted as always; sealing and views follow by
 * themselves. A thousand subjects share the personal values, four of five cases are closed.
 */
final class GeneratedCases {
    private static final int SUBJECTS = 1_000;
    private static final int CASES_PER_JURIST = 500;
    private static final int JURISTS_PER_TEAM = 10;
    private static final int BATCH = 2_000;
    private static final String COPY = """
            copy events.domain_event_entry (event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
              payload_type, payload_revision, payload, meta_data) from stdin
            """;

    private final BenchmarkServer.Databases databases;
    private final Serializer serializer;
    private final String metadata;
    private int next;

    GeneratedCases(Installation installation) {
        this.databases = installation.databases();
        this.serializer = installation.eventSerializer();
        this.metadata = hex(serializer
                .serialize(
                        MetaData.from(Map.of(
                                "commandId", new UUID(4, 4).toString(),
                                "actor", Installation.JURIST.toString(),
                                "role", "JURIST",
                                "purpose", "CASE_WORK",
                                "happenedAt", "2026-06-01T07:00:00Z")),
                        byte[].class)
                .getData());
    }

    static CaseId caseNumber(int number) {
        return new CaseId(new UUID(5, number));
    }

    /** Brings the number of cases up to this. */
    void fillUpTo(int cases) throws Exception {
        try (Connection connection = databases.as(DatabaseRole.COMMAND).getConnection()) {
            var copy = new CopyManager(connection.unwrap(BaseConnection.class));
            while (next < cases) {
                var rows = new StringBuilder();
                for (int i = 0; i < BATCH && next < cases; i++) {
                    append(rows, next++);
                }
                copy.copyIn(
                        COPY, new java.io.ByteArrayInputStream(rows.toString().getBytes(UTF_8)));
            }
        }
    }

    private void append(StringBuilder rows, int number) {
        var caseId = caseNumber(number);
        long sequence = 0;
        for (var event : storyOf(number, caseId)) {
            var stored = serializer.serialize(event, byte[].class);
            rows.append(UUID.randomUUID())
                    .append('\t')
                    .append(caseId)
                    .append('\t')
                    .append(sequence++)
                    .append("\tcase\t");
            rows.append(DateTimeUtils.formatInstant(
                            Instant.parse("2026-06-01T07:00:00Z").plusMillis(number)))
                    .append('\t');
            rows.append(stored.getType().getName())
                    .append('\t')
                    .append(stored.getType().getRevision())
                    .append('\t');
            rows.append(hex(stored.getData())).append('\t').append(metadata).append('\n');
        }
    }

    private static List<CaseEvent> storyOf(int number, CaseId caseId) {
        var subject = new SubjectId(new UUID(6, number % SUBJECTS));
        int jurist = number / CASES_PER_JURIST;
        var assignee = new StaffId(new UUID(3, jurist));
        var team = new TeamId(new UUID(2, jurist / JURISTS_PER_TEAM));
        var story = new ArrayList<CaseEvent>();
        story.add(new CaseOpened(
                caseId,
                "2026-%07d".formatted(number),
                null,
                Channel.PHONE,
                AskerRole.PARENT,
                Urgency.values()[number % 3],
                Sensitive.of(subject, "case-opened/summary", "A plainly fictional school does not let a pupil in."),
                team,
                new ConflictCheck(new UUID(1, 3), ConflictCheckOutcome.CLEAR, null)));
        story.add(CaseUnderLoad.openingOf(caseId).get(1));
        story.add(new CaseAssigned(caseId, assignee, team, null));
        story.add(new PartyAdded(
                caseId,
                new PartyId(new UUID(7, number)),
                PartyRole.CHILD,
                subject,
                Sensitive.of(
                        subject,
                        "party-added/identity",
                        new Identity("Testkind " + number % SUBJECTS, null, null, null, null, null, null)),
                Sensitive.of(subject, "party-added/birthDate", LocalDate.of(2012, 5, 1)),
                false,
                null,
                "nl",
                false,
                null));
        if (number % 5 != 0) {
            story.add(new CaseClosed(caseId, CaseOutcome.SOLVED, null, null));
        }
        return story;
    }

    /** As COPY reads bytes in text. */
    private static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
}

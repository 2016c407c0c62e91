package nl.rechtspoor.query.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for the privacy officer: case numbers, dates and grounds, and nothing of what a case is about. */
@Component
class PrivacyQueue {
    /** How long before its end a retention period is called due soon. */
    private static final int DUE_SOON_DAYS = 60;

    private static final int LONGEST_LIST = 500;

    private final JdbcClient jdbc;
    private final Clock clock;

    PrivacyQueue(@QueryDatabase DataSource dataSource, Clock clock) {
        this.jdbc = JdbcClient.create(dataSource);
        this.clock = clock;
    }

    /** Everything that waits, and what was decided. */
    record Queue(List<ErasureRequest> erasureRequests, List<LegalHold> legalHolds, List<Retention> retention) {}

    /** A request to be forgotten. The person is a pseudonym that the case file resolves for whoever may see it. */
    record ErasureRequest(
            UUID request,
            UUID caseId,
            String caseNumber,
            UUID person,
            Instant requestedAt,
            State state,
            @Nullable String ground,
            @Nullable Instant decidedAt,
            @Nullable Instant erasedAt,
            @Nullable Instant completedAt,
            boolean onHold) {}

    /** How far a request is. */
    enum State {
        OPEN,
        GRANTED,
        DENIED,
        /** The key is destroyed; an old copy of it could still be opened until the epoch ends. */
        ERASED,
        /** Not even an old copy can be opened. */
        COMPLETED
    }

    /** A hold that keeps a case from being erased. */
    record LegalHold(
            UUID hold,
            UUID caseId,
            String caseNumber,
            Instant placedAt,
            @Nullable Instant releasedAt) {}

    /** A closed case whose retention period ends soon, or ended and could not be acted on. */
    record Retention(
            UUID caseId,
            String caseNumber,
            String rule,
            LocalDate until,
            boolean extended,
            boolean overdue,
            boolean onHold) {}

    Queue read() {
        var today = LocalDate.ofInstant(clock.instant(), Act.LEGAL_TIME);
        return new Queue(erasureRequests(), legalHolds(), retention(today));
    }

    private List<ErasureRequest> erasureRequests() {
        return jdbc.sql("""
                        select r.*, c.number, exists (select from views.privacy_legal_hold h
                                 where h.case_id = r.case_id and h.released_at is null) as on_hold
                        from views.privacy_erasure_request r join views.privacy_case c on c.case_id = r.case_id
                        order by r.decided_at is not null, r.requested_at, r.request_id limit ?
                        """).param(LONGEST_LIST).query((row, _) -> request(row)).list();
    }

    private static ErasureRequest request(ResultSet row) throws SQLException {
        var granted = (Boolean) row.getObject("granted");
        var erasedAt = instant(row, "erased_at");
        var completedAt = instant(row, "completed_at");
        return new ErasureRequest(
                row.getObject("request_id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getObject("person", UUID.class),
                row.getTimestamp("requested_at").toInstant(),
                state(granted, erasedAt, completedAt),
                row.getString("ground"),
                instant(row, "decided_at"),
                erasedAt,
                completedAt,
                row.getBoolean("on_hold"));
    }

    private static State state(@Nullable Boolean granted, @Nullable Instant erasedAt, @Nullable Instant completedAt) {
        if (completedAt != null) {
            return State.COMPLETED;
        }
        if (erasedAt != null) {
            return State.ERASED;
        }
        if (granted == null) {
            return State.OPEN;
        }
        return granted ? State.GRANTED : State.DENIED;
    }

    private List<LegalHold> legalHolds() {
        return jdbc.sql("""
                        select h.*, c.number
                        from views.privacy_legal_hold h join views.privacy_case c on c.case_id = h.case_id
                        order by h.released_at is not null, h.placed_at, h.hold_id limit ?
                        """)
                .param(LONGEST_LIST)
                .query((row, _) -> new LegalHold(
                        row.getObject("hold_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("number"),
                        row.getTimestamp("placed_at").toInstant(),
                        instant(row, "released_at")))
                .list();
    }

    private List<Retention> retention(LocalDate today) {
        return jdbc.sql("""
                        select c.*, exists (select from views.privacy_legal_hold h
                                 where h.case_id = c.case_id and h.released_at is null) as on_hold
                        from views.privacy_case c where not c.archived and c.retention_until <= ?
                        order by c.retention_until, c.case_id limit ?
                        """)
                .params(today.plusDays(DUE_SOON_DAYS), LONGEST_LIST)
                .query((row, _) -> {
                    var until = row.getObject("retention_until", LocalDate.class);
                    return new Retention(
                            row.getObject("case_id", UUID.class),
                            row.getString("number"),
                            row.getString("retention_rule"),
                            until,
                            row.getBoolean("extended"),
                            until.isBefore(today),
                            row.getBoolean("on_hold"));
                })
                .list();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}

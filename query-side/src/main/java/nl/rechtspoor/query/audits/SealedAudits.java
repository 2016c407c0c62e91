package nl.rechtspoor.query.audits;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.audits.AuditEvent;
import nl.rechtspoor.kernel.audits.AuditId;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.store.SealedEvents;
import nl.rechtspoor.query.projection.Cursor;
import nl.rechtspoor.query.projection.Page;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads audits from the sealed stream. */
@Component
class SealedAudits {
    private final JdbcClient jdbc;
    private final SealedEvents sealed;

    SealedAudits(@QueryDatabase JdbcClient jdbc, SealedEvents sealed) {
        this.jdbc = jdbc;
        this.sealed = sealed;
    }

    /** The ids of all audits, the newest first. */
    Page<UUID> ids(@Nullable String after, int size) {
        var before = after == null
                ? Long.valueOf(Long.MAX_VALUE)
                : Cursor.checked(() -> Long.valueOf(Cursor.read(after, 1).key(0)));
        record Row(UUID id, long position) {}
        var found = jdbc.sql("select audit_id, opened_position from views.audit where opened_position < ?"
                        + " order by opened_position desc limit ?")
                .params(before, size + 1)
                .query((row, _) -> new Row(row.getObject("audit_id", UUID.class), row.getLong("opened_position")))
                .list();
        return Page.of(found, size, Row::id, row -> Cursor.of(row.position()));
    }

    /** Nothing if there is no such audit. */
    Optional<ToldAudit> find(AuditId auditId) {
        var told =
                sealed
                        .where("aggregate_identifier = ? and type = 'audit' order by global_index", auditId.toString())
                        .stream()
                        .map(SealedAudits::told)
                        .toList();
        return told.isEmpty() ? Optional.empty() : Optional.of(new ToldAudit(told));
    }

    private static ToldAudit.Told told(TrackedEventMessage<?> message) {
        return new ToldAudit.Told(
                Objects.requireNonNull(message.trackingToken()).position().orElseThrow(),
                ((DomainEventMessage<?>) message).getSequenceNumber(),
                message.getTimestamp(),
                new StaffId(UUID.fromString((String) message.getMetaData().get("actor"))),
                (AuditEvent) message.getPayload());
    }

    /** The numbers of cases, where the list of cases knows them. */
    List<CaseNumber> numbers(List<UUID> cases) {
        return jdbc.sql("select case_id, number from views.audit_case where case_id = any(:ids)")
                .param("ids", cases.toArray(UUID[]::new))
                .query((row, _) -> new CaseNumber(row.getObject("case_id", UUID.class), row.getString("number")))
                .list();
    }

    /** What people call a case. */
    record CaseNumber(UUID caseId, String number) {}

    /** When an event was recorded and what it is; nothing if no event lies there. */
    Optional<EventPlace> event(long position) {
        return jdbc.sql("select sequence_number, payload_type, time_stamp from events.es_stream where global_index = ?")
                .param(position)
                .query((row, _) -> new EventPlace(
                        row.getLong("sequence_number"),
                        row.getString("payload_type"),
                        Instant.parse(row.getString("time_stamp"))))
                .optional();
    }

    /** Which event of its case it is. */
    record EventPlace(long sequence, String type, Instant recordedAt) {}
}

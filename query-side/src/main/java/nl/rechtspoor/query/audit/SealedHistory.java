package nl.rechtspoor.query.audit;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the history of one case from the sealed stream itself, so that no projection stands between auditor and facts. */
@Component
class SealedHistory {
    private final JdbcClient jdbc;
    private final Serializer events;
    private final EventUpcasterChain upcasters;

    SealedHistory(
            @QueryDatabase DataSource dataSource,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        this.jdbc = JdbcClient.create(dataSource);
        this.events = events;
        this.upcasters = upcasters;
    }

    /** Everything sealed about the case, in the order of positions; empty when there is no such case. */
    List<StoredEvent> stored(CaseId caseId) {
        return jdbc.sql("""
                        select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                               payload_type, payload_revision, payload, meta_data, leaf
                        from events.es_stream where aggregate_identifier = ? order by global_index
                        """)
                .param(caseId.toString())
                .query((row, _) -> new StoredEvent(
                        row.getLong("global_index"),
                        UUID.fromString(row.getString("event_identifier")),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("type"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data"),
                        row.getBytes("leaf")))
                .list();
    }

    /** The same events as facts, old revisions brought up to date. */
    List<RecordedEvent> told(List<StoredEvent> stored) {
        var entries = stored.stream().map(SealedHistory::entry);
        try (Stream<TrackedEventMessage<?>> messages =
                EventUtils.upcastAndDeserializeTrackedEvents(entries, events, upcasters)) {
            return messages.map(SealedHistory::recorded).toList();
        }
    }

    private static TrackedDomainEventData<byte[]> entry(StoredEvent event) {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(event.position()),
                new GenericDomainEventEntry<>(
                        event.stream(),
                        event.aggregateId(),
                        event.sequence(),
                        event.eventId().toString(),
                        event.timestamp(),
                        event.type(),
                        event.revision(),
                        event.payload(),
                        event.metadata()));
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        var metadata = message.getMetaData();
        return new RecordedEvent(
                Objects.requireNonNull(message.trackingToken()).position().orElseThrow(),
                UUID.fromString(message.getIdentifier()),
                Instant.parse((String) metadata.get("happenedAt")),
                message.getTimestamp(),
                new RecordedEvent.Actor(
                        new StaffId(UUID.fromString((String) metadata.get("actor"))),
                        (String) metadata.get("role"),
                        (String) metadata.get("purpose"),
                        metadata.get("onBehalfOf") instanceof String other ? UUID.fromString(other) : null),
                (CaseEvent) message.getPayload());
    }
}

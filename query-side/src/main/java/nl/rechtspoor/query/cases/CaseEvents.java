package nl.rechtspoor.query.cases;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.eventhandling.DomainEventMessage;
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

/**
 * The events of one case from the sealed stream. A case file is folded from them when it is opened: no copy that could
 * differ from what an auditor can prove, and nothing to rebuild.
 */
@Component
class CaseEvents {
    private final JdbcClient jdbc;
    private final Serializer serializer;
    private final EventUpcasterChain upcasters;
    private final Corrections corrections;

    CaseEvents(
            @QueryDatabase JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer serializer,
            EventUpcasterChain upcasters,
            Corrections corrections) {
        this.jdbc = jdbc;
        this.serializer = serializer;
        this.upcasters = upcasters;
        this.corrections = corrections;
    }

    /** All events in their order, each as corrected since; empty when there is no such case. */
    List<RecordedEvent> of(CaseId caseId) {
        var entries =
                jdbc.sql("""
                        select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                               payload_type, payload_revision, payload, meta_data
                        from events.es_stream where aggregate_identifier = ? order by sequence_number
                        """).param(caseId.toString()).query(CaseEvents::entry).list();
        try (Stream<TrackedEventMessage<?>> messages =
                EventUtils.upcastAndDeserializeTrackedEvents(entries.stream(), serializer, upcasters)) {
            return corrected(messages.map(CaseEvents::recorded).toList());
        }
    }

    private List<RecordedEvent> corrected(List<RecordedEvent> events) {
        var result = new ArrayList<>(events);
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof EntryCorrected correction) {
                result.replaceAll(before -> before.eventId().equals(correction.event())
                        ? corrections.apply(before, correction, recorded.eventId())
                        : before);
            }
        }
        return result;
    }

    private static TrackedDomainEventData<byte[]> entry(ResultSet row, int number) throws SQLException {
        return new TrackedDomainEventData<>(
                new GlobalSequenceTrackingToken(row.getLong("global_index")),
                new GenericDomainEventEntry<>(
                        row.getString("type"),
                        row.getString("aggregate_identifier"),
                        row.getLong("sequence_number"),
                        row.getString("event_identifier"),
                        row.getString("time_stamp"),
                        row.getString("payload_type"),
                        row.getString("payload_revision"),
                        row.getBytes("payload"),
                        row.getBytes("meta_data")));
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        var metadata = message.getMetaData();
        var event = (CaseEvent) message.getPayload();
        return new RecordedEvent(
                java.util.Objects.requireNonNull(message.trackingToken())
                        .position()
                        .orElseThrow(),
                ((DomainEventMessage<?>) message).getSequenceNumber(),
                UUID.fromString(message.getIdentifier()),
                event.getClass().getAnnotation(EventType.class).value(),
                Instant.parse((String) metadata.get("happenedAt")),
                message.getTimestamp(),
                UUID.fromString((String) metadata.get("actor")),
                (String) metadata.get("role"),
                event,
                null);
    }
}

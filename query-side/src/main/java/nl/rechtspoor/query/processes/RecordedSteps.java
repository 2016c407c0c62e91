package nl.rechtspoor.query.processes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what was done in cases from the sealed stream itself. Exact; it does not leave the vault as it is. */
@Component
public class RecordedSteps {
    private static final int AT_ONCE = 200;

    private final JdbcClient jdbc;
    private final Serializer events;
    private final EventUpcasterChain upcasters;

    RecordedSteps(
            @QueryDatabase DataSource dataSource,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        this.jdbc = JdbcClient.create(dataSource);
        this.events = events;
        this.upcasters = upcasters;
    }

    /** Hands over the steps of each case, in the order in which the cases are named, up to a position of the stream. */
    public void read(List<UUID> cases, long upTo, BiConsumer<UUID, List<RecordedStep>> reader) {
        for (int first = 0; first < cases.size(); first += AT_ONCE) {
            readAtOnce(cases.subList(first, Math.min(first + AT_ONCE, cases.size())), upTo, reader);
        }
    }

    private void readAtOnce(List<UUID> cases, long upTo, BiConsumer<UUID, List<RecordedStep>> reader) {
        var steps = new LinkedHashMap<UUID, List<RecordedStep>>();
        cases.forEach(caseId -> steps.put(caseId, new ArrayList<>()));
        try (Stream<TrackedEventMessage<?>> messages =
                EventUtils.upcastAndDeserializeTrackedEvents(entries(cases, upTo).stream(), events, upcasters)) {
            messages.forEach(message -> {
                if (message.getPayload() instanceof CaseEvent event) {
                    Activities.of(event)
                            .ifPresent(activity ->
                                    steps.get(event.caseId().value()).add(step(message, event, activity)));
                }
            });
        }
        steps.forEach(reader);
    }

    private List<TrackedDomainEventData<byte[]>> entries(List<UUID> cases, long upTo) {
        return jdbc.sql("""
                        select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
                               payload_type, payload_revision, payload, meta_data
                        from events.es_stream where aggregate_identifier = any(:cases) and global_index <= :upTo
                        order by aggregate_identifier, global_index
                        """)
                .param("cases", cases.stream().map(UUID::toString).toArray(String[]::new))
                .param("upTo", upTo)
                .query((row, _) -> entry(row))
                .list();
    }

    private static TrackedDomainEventData<byte[]> entry(ResultSet row) throws SQLException {
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

    private static RecordedStep step(TrackedEventMessage<?> message, CaseEvent event, String activity) {
        var deadline = part(event, DeadlineId.class);
        var mediation = part(event, MediationId.class);
        return new RecordedStep(
                UUID.fromString(message.getIdentifier()),
                activity,
                Instant.parse((String) message.getMetaData().get("happenedAt")),
                (String) message.getMetaData().get("role"),
                deadline == null ? null : deadline.value(),
                mediation == null ? null : mediation.value());
    }

    /** The part of this type that an event names; nothing if it names none. */
    private static <T> @Nullable T part(CaseEvent event, Class<T> type) {
        for (var component : event.getClass().getRecordComponents()) {
            if (component.getType() == type) {
                try {
                    return type.cast(component.getAccessor().invoke(event));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a part of an event can be read", e);
                }
            }
        }
        return null;
    }
}

package nl.rechtspoor.platform.testing;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.rechtspoor.platform.store.EventCatalogue;
import nl.rechtspoor.platform.store.EventSerializer;
import nl.rechtspoor.platform.store.EventStorage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.jspecify.annotations.Nullable;

/** The event store over a test database, without the rest of the application. */
public final class StoreUnderTest {
    private final TestDatabase database;
    private final Serializer serializer;

    /** A store that knows the events of these sealed interfaces. */
    public StoreUnderTest(TestDatabase database, Class<?>... streams) {
        this.database = database;
        serializer = EventSerializer.of(EventCatalogue.of(streams), List.of());
    }

    public Serializer serializer() {
        return serializer;
    }

    /** What the command side appends with. */
    public EventStorageEngine appending() {
        return EventStorage.appending(
                database.as(COMMAND), database.transactions(COMMAND), serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** What the query side reads with. */
    public EventStorageEngine sealed() {
        return EventStorage.sealed(
                database.as(QUERY), database.transactions(QUERY), serializer, NoOpEventUpcaster.INSTANCE);
    }

    /** An event as an aggregate would publish it. */
    public static EventMessage<?> event(String aggregate, long sequence, Object payload, Instant timestamp) {
        String eventId = java.util.UUID.randomUUID().toString();
        return new GenericDomainEventMessage<>(
                "notebook",
                aggregate,
                sequence,
                new org.axonframework.messaging.GenericMessage<>(eventId, payload, Map.of()),
                () -> timestamp);
    }

    /** Everything that this engine shows after the token, as a streaming processor would read it. */
    public static List<TrackedEventMessage<?>> read(EventStorageEngine engine, @Nullable TrackingToken after) {
        var all = new ArrayList<TrackedEventMessage<?>>();
        try (Stream<? extends TrackedEventMessage<?>> events = engine.readEvents(after, false)) {
            events.forEach(all::add);
        }
        return all;
    }
}

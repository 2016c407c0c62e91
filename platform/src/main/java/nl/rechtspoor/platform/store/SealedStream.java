package nl.rechtspoor.platform.store;

import java.time.Duration;
import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/** The stream of sealed events: what a projection reads from here, an auditor can prove. */
public final class SealedStream implements StreamableMessageSource<TrackedEventMessage<?>>, AutoCloseable {
    private final EmbeddedEventStore reader;
    private final Arrivals arrivals;

    /** Reads through an engine of {@link EventStorage#sealed}, and looks for new events at least this often. */
    public SealedStream(EventStorageEngine engine, Duration lookEvery) {
        reader = EmbeddedEventStore.builder()
                .storageEngine(engine)
                .fetchDelay(lookEvery.toMillis())
                .build();
        arrivals = new Arrivals(() -> reader.openStream(reader.createHeadToken()));
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken token) {
        return new ToldStream(reader.openStream(token), arrivals);
    }

    @Override
    public @Nullable TrackingToken createTailToken() {
        return reader.createTailToken();
    }

    @Override
    public @Nullable TrackingToken createHeadToken() {
        return reader.createHeadToken();
    }

    @Override
    public @Nullable TrackingToken createTokenAt(Instant instant) {
        return reader.createTokenAt(instant);
    }

    @Override
    public void close() {
        arrivals.close();
        reader.shutDown();
    }
}

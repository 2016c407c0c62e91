package nl.rechtspoor.platform.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The stock engine with two doors closed. Its event stream loses committed events, so nobody may read it: the sealed
 * stream is there for that. And there are no snapshots, for they would be a second truth that no ledger covers.
 */
final class AppendAndLoad implements EventStorageEngine {
    private final EventStorageEngine engine;

    AppendAndLoad(EventStorageEngine engine) {
        this.engine = engine;
    }

    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        engine.appendEvents(events);
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return engine.readEvents(aggregateIdentifier, firstSequenceNumber);
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return engine.lastSequenceNumberFor(aggregateIdentifier);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw new UnsupportedOperationException("there are no snapshots");
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw unsealed();
    }

    @Override
    public TrackingToken createTailToken() {
        throw unsealed();
    }

    @Override
    public TrackingToken createHeadToken() {
        throw unsealed();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw unsealed();
    }

    private static UnsupportedOperationException unsealed() {
        return new UnsupportedOperationException("read the sealed stream, this one loses events");
    }
}

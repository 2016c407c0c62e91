package nl.rechtspoor.command.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.cases.CaseEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** A store that holds the events on which one attempt rests, and hands what it leads to back to it. */
record PastEvents(ScopedValue<Retrial.Attempt> attempt) implements EventStorageEngine {
    @Override
    public void appendEvents(List<? extends EventMessage<?>> events) {
        events.forEach(event -> attempt.get().led().add((CaseEvent) event.getPayload()));
    }

    @Override
    public DomainEventStream readEvents(String aggregateIdentifier, long firstSequenceNumber) {
        return DomainEventStream.of(attempt.get().before().stream()
                .filter(event -> event.getSequenceNumber() >= firstSequenceNumber)
                .toList());
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return attempt.get().before().stream()
                .map(DomainEventMessage::getSequenceNumber)
                .max(Long::compare);
    }

    @Override
    public Optional<DomainEventMessage<?>> readSnapshot(String aggregateIdentifier) {
        return Optional.empty();
    }

    @Override
    public void storeSnapshot(DomainEventMessage<?> snapshot) {
        throw noStream();
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(@Nullable TrackingToken token, boolean mayBlock) {
        throw noStream();
    }

    @Override
    public TrackingToken createTailToken() {
        throw noStream();
    }

    @Override
    public TrackingToken createHeadToken() {
        throw noStream();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        throw noStream();
    }

    private static UnsupportedOperationException noStream() {
        return new UnsupportedOperationException("an attempt reads one case and keeps nothing");
    }
}

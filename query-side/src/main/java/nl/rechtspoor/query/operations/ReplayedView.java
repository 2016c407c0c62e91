package nl.rechtspoor.query.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.jspecify.annotations.Nullable;

/** One projection, made anew beside the live one and told the sealed stream from the first event. */
final class ReplayedView {
    private static final int BATCH = 500;

    private final List<AnnotationEventHandlerAdapter> handlers;
    private final EventStorageEngine sealed;
    private final TransactionManager transactions;
    private final Redirected database;
    private @Nullable TrackingToken told;

    ReplayedView(
            List<Object> projections,
            EventStorageEngine sealed,
            TransactionManager transactions,
            Redirected database,
            ParameterResolverFactory parameters) {
        this.handlers = projections.stream()
                .map(projection -> new AnnotationEventHandlerAdapter(projection, parameters))
                .toList();
        this.sealed = sealed;
        this.transactions = transactions;
        this.database = database;
        // what a projection empties are its tables, so that none is forgotten that the replay does not fill
        transactions.executeInTransaction(() -> handlers.forEach(handler -> handler.prepareReset(null)));
    }

    /** The tables that the projection keeps. */
    Set<String> tables() {
        return database.tables();
    }

    /** Tells everything up to a position; may be asked again to go on. */
    void tellUpTo(long position, LongConsumer progress) {
        var batch = new ArrayList<TrackedEventMessage<?>>(BATCH);
        try (var events = sealed.readEvents(told, false)) {
            var each = events.iterator();
            while (each.hasNext()) {
                var event = each.next();
                if (positionOf(event) > position) {
                    break;
                }
                batch.add(event);
                if (batch.size() == BATCH) {
                    handle(batch, progress);
                }
            }
        }
        if (!batch.isEmpty()) {
            handle(batch, progress);
        }
    }

    private void handle(List<TrackedEventMessage<?>> batch, LongConsumer progress) {
        var unit = new BatchingUnitOfWork<>(List.copyOf(batch));
        unit.attachTransaction(transactions);
        var result = unit.executeWithResult(() -> {
            TrackedEventMessage<?> message = unit.getMessage();
            for (var handler : handlers) {
                if (handler.canHandle(message)) {
                    handler.handle(message);
                }
            }
            return null;
        });
        if (result.isExceptional()) {
            throw new ReplayFailed(positionOf(batch.getFirst()), result.exceptionResult());
        }
        long last = positionOf(batch.getLast());
        told = batch.getLast().trackingToken();
        batch.clear();
        progress.accept(last);
    }

    private static long positionOf(TrackedEventMessage<?> event) {
        return java.util.Objects.requireNonNull(event.trackingToken())
                .position()
                .orElseThrow();
    }
}

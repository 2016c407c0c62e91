package nl.rechtspoor.platform.commands;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import nl.rechtspoor.platform.sealing.SealingBells;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.jspecify.annotations.Nullable;

/**
 * Writes down, in the transaction of a command's events, what the command has led to. It also sees whether the events
 * follow the version that the sender has seen, and rolls them back if not. A rehearsal is always rolled back.
 */
final class RememberingCommands
        implements MessageHandlerInterceptor<CommandMessage<?>>, MessageDispatchInterceptor<EventMessage<?>> {
    private static final String APPENDED = "appended";

    private final ProcessedCommands processed;
    private final EventStore store;
    private final SealingBells bells;
    private final CommandTargetResolver targets =
            AnnotationCommandTargetResolver.builder().build();

    RememberingCommands(ProcessedCommands processed, EventStore store, SealingBells bells) {
        this.processed = processed;
        this.store = store;
        this.bells = bells;
    }

    /** Notes which events are about to be appended. */
    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> events) {
        if (CurrentUnitOfWork.isStarted()) {
            Map<String, Appended> appended = appended(CurrentUnitOfWork.get());
            for (EventMessage<?> event : events) {
                if (event instanceof DomainEventMessage<?> fact) {
                    long number = fact.getSequenceNumber();
                    appended.merge(
                            fact.getAggregateIdentifier(),
                            new Appended(number, number),
                            (before, now) -> new Appended(before.first(), now.last()));
                }
            }
        }
        return (_, event) -> event;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        Object result = chain.proceed();
        if (Rehearsal.isUnderWay()) {
            throw new Rehearsed();
        }
        // registered after the handler, hence run after the events were appended, in the same transaction
        unitOfWork.onPrepareCommit(this::remember);
        unitOfWork.afterCommit(_ -> bells.committed().ring());
        return result;
    }

    @SuppressWarnings("unchecked")
    private void remember(UnitOfWork<? extends CommandMessage<?>> unitOfWork) {
        CommandMessage<?> command = unitOfWork.getMessage();
        Act act = ActMetadata.actOf(command);
        if (act == null || !(command.getMetaData().get(ActMetadata.FINGERPRINT) instanceof byte[] fingerprint)) {
            throw new IllegalStateException(command.getCommandName() + " did not come over the command desk");
        }
        Decided decided = decided(command, appended(unitOfWork));
        processed.remember(act.commandId(), fingerprint, decided);
        ((AtomicReference<Decided>) command.getMetaData().get(ActMetadata.OUTCOME)).set(decided);
    }

    private Decided decided(CommandMessage<?> command, Map<String, Appended> appended) {
        String aggregateId = appended.size() == 1
                ? appended.keySet().iterator().next()
                : targets.resolveTarget(command).getIdentifier();
        Appended events = appended.get(aggregateId);
        long before = events != null
                ? events.first() - 1
                : store.lastSequenceNumberFor(aggregateId).orElse(-1L);
        if (command.getMetaData().get(ActMetadata.EXPECTED_VERSION) instanceof Long expected && expected != before) {
            throw new StaleVersion(aggregateId, before);
        }
        return new Decided(aggregateId, events != null ? events.last() : before);
    }

    private static Map<String, Appended> appended(UnitOfWork<?> unitOfWork) {
        return unitOfWork.root().getOrComputeResource(APPENDED, _ -> new ConcurrentHashMap<>());
    }

    private record Appended(long first, long last) {}
}

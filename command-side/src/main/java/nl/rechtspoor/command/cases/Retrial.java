package nl.rechtspoor.command.cases;

import java.lang.reflect.Executable;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.commands.ActMetadata;
import nl.rechtspoor.platform.commands.ActParameter;
import nl.rechtspoor.platform.commands.RoleCheck;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolver;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Has the aggregate itself decide once more, on the events that had come before: the same code that decides today, on a
 * store that holds nothing else and keeps nothing.
 */
@Component
final class Retrial {
    private static final ScopedValue<Attempt> ATTEMPT = ScopedValue.newInstance();

    /** One attempt: what it rests on, and what it leads to. */
    record Attempt(List<DomainEventMessage<?>> before, Knowledge knowledge, List<CaseEvent> led) {}

    private final CommandBus bus = SimpleCommandBus.builder().build();
    private final EventSourcingRepository<Case> cases;

    Retrial() {
        var parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(Case.class), new ActParameter(), new KnowledgeParameter());
        cases = EventSourcingRepository.builder(Case.class)
                .eventStore(EmbeddedEventStore.builder()
                        .storageEngine(new PastEvents(ATTEMPT))
                        .build())
                .parameterResolverFactory(parameters)
                .lockFactory(NullLockFactory.INSTANCE)
                .build();
        AggregateAnnotationCommandHandler.<Case>builder()
                .aggregateType(Case.class)
                .parameterResolverFactory(parameters)
                .repository(cases)
                .build()
                .subscribe(bus);
        bus.registerDispatchInterceptor(new RoleCheck());
    }

    /** The events that the command leads to. Throws what refuses it. */
    List<CaseEvent> decide(CaseCommand command, Act act, List<DomainEventMessage<?>> before, Knowledge knowledge) {
        var attempt = new Attempt(before, knowledge, new ArrayList<>());
        ScopedValue.where(ATTEMPT, attempt).run(() -> {
            var callback = new FutureCallback<Object, Object>();
            bus.dispatch(new GenericCommandMessage<Object>(command, ActMetadata.of(act)), callback);
            var result = callback.getResult();
            if (result.isExceptional()) {
                throw result.exceptionResult() instanceof RuntimeException refused
                        ? refused
                        : new IllegalStateException(result.exceptionResult());
            }
        });
        return attempt.led();
    }

    /** What the case knew after these events. */
    <T> T look(String id, List<DomainEventMessage<?>> before, Knowledge knowledge, Function<Case, T> at) {
        return ScopedValue.where(ATTEMPT, new Attempt(before, knowledge, new ArrayList<>()))
                .call(() -> {
                    var work = DefaultUnitOfWork.startAndGet((Message<?>) null);
                    try {
                        return cases.load(id).invoke(at);
                    } finally {
                        work.rollback();
                    }
                });
    }

    /** Gives handlers the knowledge of the attempt that runs on this thread. */
    private static final class KnowledgeParameter implements ParameterResolverFactory, ParameterResolver<Knowledge> {
        @Override
        public @Nullable ParameterResolver<Knowledge> createInstance(
                Executable executable, Parameter[] parameters, int index) {
            return parameters[index].getType() == Knowledge.class ? this : null;
        }

        @Override
        public Knowledge resolveParameterValue(Message<?> message) {
            return ATTEMPT.get().knowledge();
        }

        @Override
        public boolean matches(Message<?> message) {
            return true;
        }
    }
}

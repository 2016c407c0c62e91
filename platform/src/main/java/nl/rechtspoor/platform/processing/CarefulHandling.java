package nl.rechtspoor.platform.processing;

import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.annotation.HandlerEnhancerDefinition;
import org.axonframework.messaging.annotation.MessageHandlingMember;
import org.axonframework.messaging.annotation.WrappedMessageHandlingMember;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps one poison event from spoiling its batch. PostgreSQL gives up a transaction at its first error, so the dead letter
 * could not be written any more and the batch would come back for ever. After a batch was rolled back, its handlers
 * therefore work for a while with a savepoint around each event; that is slower, and only then.
 */
final class CarefulHandling implements HandlerEnhancerDefinition {
    private static final long FOR_A_WHILE = Duration.ofMinutes(2).toNanos();

    private final List<Side> sides;
    private final Map<Class<?>, Long> since = new ConcurrentHashMap<>();

    CarefulHandling(List<Side> sides) {
        this.sides = sides;
    }

    @Override
    public <T> MessageHandlingMember<T> wrapHandler(MessageHandlingMember<T> original) {
        boolean ofAProcessor = original.unwrap(Method.class)
                .map(Method::getDeclaringClass)
                .filter(handler -> handler.isAnnotationPresent(ProcessingGroup.class))
                .flatMap(this::sideOf)
                .isPresent();
        return ofAProcessor && original.canHandleMessageType(EventMessage.class) ? new Careful<>(original) : original;
    }

    private Optional<Side> sideOf(Class<?> handler) {
        return sides.stream().filter(side -> side.owns(handler)).findFirst();
    }

    private boolean isCareful(Class<?> handler) {
        Long began = since.get(handler);
        return began != null && System.nanoTime() - began < FOR_A_WHILE;
    }

    private final class Careful<T> extends WrappedMessageHandlingMember<T> {
        Careful(MessageHandlingMember<T> original) {
            super(original);
        }

        @Override
        public @Nullable Object handle(Message<?> message, @Nullable T target) throws Exception {
            if (target == null
                    || !CurrentUnitOfWork.isStarted()
                    || !TransactionSynchronizationManager.isActualTransactionActive()) {
                return super.handle(message, target);
            }
            UnitOfWork<?> batch = CurrentUnitOfWork.get().root();
            Class<?> handler = target.getClass();
            batch.getOrComputeResource("careful after rollback of " + handler.getName(), _ -> {
                batch.onRollback(_ -> since.put(handler, System.nanoTime()));
                return true;
            });
            return isCareful(handler) ? handleAlone(message, target, batch) : super.handle(message, target);
        }

        private @Nullable Object handleAlone(Message<?> message, T target, UnitOfWork<?> batch) throws Exception {
            Side side = sideOf(target.getClass()).orElseThrow();
            Connection connection = DataSourceUtils.getConnection(side.dataSource());
            try {
                Savepoint before = connection.setSavepoint();
                try {
                    Object result = super.handle(message, target);
                    BatchWork.doNow(batch);
                    connection.releaseSavepoint(before);
                    return result;
                } catch (Exception e) {
                    BatchWork.discard(batch);
                    connection.rollback(before);
                    throw e;
                }
            } finally {
                DataSourceUtils.releaseConnection(connection, side.dataSource());
            }
        }
    }
}

package nl.rechtspoor.platform.processing;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.AxonThreadFactory;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.ThrowableCause;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Registers every processing group of one side as a pooled processor on the sealed stream, in batches, in order per
 * aggregate, with dead letters. To add a processor it is enough to write its class.
 */
public final class SideProcessors implements ConfigurerModule {
    private static final int SEGMENTS = 2;
    private static final int BATCH = 200;
    private static final int WORKERS = 4;

    private final Side side;
    private final Set<String> groups;
    private final ProcessingTables tables;

    SideProcessors(Side side, ListableBeanFactory beans, Serializer general, Serializer events) {
        this.side = side;
        this.groups = groupsOf(side, beans);
        this.tables = new ProcessingTables(side, general, events);
    }

    /** The names of all processors of this side. */
    public Set<String> groups() {
        return groups;
    }

    Side side() {
        return side;
    }

    @Override
    public void configureModule(Configurer configurer) {
        if (groups.isEmpty()) {
            return;
        }
        ScheduledExecutorService workers =
                Executors.newScheduledThreadPool(WORKERS, new AxonThreadFactory("workers of " + side.schema()));
        configurer.onShutdown(workers::shutdown);
        configurer.eventProcessing(processing -> groups.forEach(group -> register(processing, group, workers)));
    }

    private void register(EventProcessingConfigurer processing, String group, ScheduledExecutorService workers) {
        processing
                .registerPooledStreamingEventProcessor(
                        group,
                        _ -> side.stream(),
                        (_, builder) -> builder.workerExecutor(workers)
                                .initialToken(StreamableMessageSource::createTailToken)
                                .initialSegmentCount(SEGMENTS)
                                .batchSize(BATCH))
                .registerTokenStore(group, _ -> tables.tokens())
                .registerTransactionManager(group, _ -> side.transactions())
                .registerDeadLetterQueue(group, _ -> tables.deadLetters(group))
                // what an exception says may quote personal data; its class must do
                .registerDeadLetterPolicy(
                        group,
                        _ -> (_, cause) -> Decisions.enqueue(
                                new ThrowableCause(cause.getClass().getName(), "")))
                .registerDeadLetteringEventHandlerInvokerConfiguration(
                        group, (_, invoker) -> invoker.allowReset(true).enableSequenceIdentifierCache());
    }

    private static Set<String> groupsOf(Side side, ListableBeanFactory beans) {
        var groups = new TreeSet<String>();
        for (String name : beans.getBeanNamesForAnnotation(ProcessingGroup.class)) {
            Class<?> type = beans.getType(name);
            ProcessingGroup group = beans.findAnnotationOnBean(name, ProcessingGroup.class);
            if (type != null && group != null && side.owns(type)) {
                groups.add(group.value());
            }
        }
        return groups;
    }
}

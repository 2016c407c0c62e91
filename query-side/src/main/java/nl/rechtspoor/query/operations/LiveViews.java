package nl.rechtspoor.query.operations;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.processing.SideProcessors;
import nl.rechtspoor.platform.processing.StreamProgress;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.QualifierAnnotationAutowireCandidateResolver;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.AutowireCandidateQualifier;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The projections that serve: who they are, pausing one at a position, and making a second one of the same kind. */
@Component
class LiveViews {
    private final ListableBeanFactory beans;
    private final AutowireCapableBeanFactory making;
    private final SideProcessors processors;
    private final StreamProgress progress;
    private final EventProcessingConfiguration processing;

    LiveViews(
            ListableBeanFactory beans,
            AutowireCapableBeanFactory making,
            @QueryDatabase SideProcessors processors,
            @QueryDatabase StreamProgress progress,
            EventProcessingConfiguration processing) {
        this.beans = beans;
        this.making = making;
        this.processors = processors;
        this.progress = progress;
        this.processing = processing;
    }

    Set<String> processors() {
        return processors.groups();
    }

    /** The projections that handle the events of this processor. */
    List<Object> projectionsOf(String processor) {
        return beans.getBeansWithAnnotation(ProcessingGroup.class).values().stream()
                .filter(bean -> bean.getClass().getPackageName().startsWith("nl.rechtspoor.query"))
                .filter(bean -> processor.equals(
                        bean.getClass().getAnnotation(ProcessingGroup.class).value()))
                .toList();
    }

    /** New ones of the same kinds, with everything the live ones have but the database. */
    List<Object> madeAnew(String processor, DataSource elsewhere) {
        var factory = new DefaultListableBeanFactory(making);
        factory.setAutowireCandidateResolver(new QualifierAnnotationAutowireCandidateResolver());
        // the names of the live beans, so that these are found in their place
        register(factory, "queryDataSource", DataSource.class, () -> elsewhere);
        register(factory, "queryJdbc", JdbcClient.class, () -> JdbcClient.create(elsewhere));
        return projectionsOf(processor).stream()
                .map(live -> factory.autowire(live.getClass(), AutowireCapableBeanFactory.AUTOWIRE_CONSTRUCTOR, false))
                .toList();
    }

    /**
     * Stops a processor at a position of which its rows hold everything before and nothing after, has the work done, and
     * starts it again whatever comes of it. False when it did not come to rest in time, because too much is being written.
     */
    boolean whilePaused(String processor, LongSupplier lastSealed, LongConsumer work, Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        var live = live(processor);
        while (System.nanoTime() < until) {
            long position = lastSealed.getAsLong();
            if (progress.await(List.of(processor), position, Duration.ofSeconds(5))) {
                live.shutDown();
                try {
                    // a token is stored with the rows of its batch, so a higher one would mean rows of later events
                    if (progress.furthestStoredBy(processor) <= position) {
                        work.accept(position);
                        return true;
                    }
                } finally {
                    live.start();
                }
            }
        }
        return false;
    }

    /**
     * Stops a processor wherever it is, has the work done up to the last position of which its rows hold anything, and starts
     * it again. Where its segments were not equally far, one handles some events once more, which changes nothing.
     */
    void whileStopped(String processor, LongConsumer work) {
        var live = live(processor);
        live.shutDown();
        try {
            work.accept(progress.furthestStoredBy(processor));
        } finally {
            live.start();
        }
    }

    private StreamingEventProcessor live(String processor) {
        return processing
                .eventProcessor(processor, StreamingEventProcessor.class)
                .orElseThrow();
    }

    private static <T> void register(
            DefaultListableBeanFactory factory, String name, Class<T> type, Supplier<T> instance) {
        var definition = new RootBeanDefinition(type, instance);
        definition.addQualifier(new AutowireCandidateQualifier(QueryDatabase.class));
        factory.registerBeanDefinition(name, definition);
    }
}

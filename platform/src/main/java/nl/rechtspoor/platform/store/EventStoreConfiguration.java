package nl.rechtspoor.platform.store;

import javax.sql.DataSource;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The event store of the command side, declared by hand: nothing here is left to conditions on the class path. */
@Configuration(proxyBeanMethods = false)
@Import(SerializationConfiguration.class)
public class EventStoreConfiguration {
    @Bean
    EventStorageEngine eventStorageEngine(
            @CommandDatabase DataSource dataSource,
            @CommandDatabase TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        return EventStorage.appending(dataSource, transactions, events, upcasters);
    }

    @Bean
    @Qualifier("eventStore")
    EmbeddedEventStore eventBus(EventStorageEngine engine) {
        return EmbeddedEventStore.builder().storageEngine(engine).build();
    }

    /** Axon falls back to a bus that stores nothing when a condition goes wrong; then this process must not start. */
    @Bean
    SmartInitializingSingleton eventsAreStored(EventBus bus) {
        return () -> {
            if (!(bus instanceof EmbeddedEventStore)) {
                throw new IllegalStateException("events would not be stored: the bus is a " + bus.getClass());
            }
        };
    }
}

package nl.rechtspoor.platform.commands;

import java.time.Clock;
import java.time.Duration;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.sealing.SealedPositions;
import nl.rechtspoor.platform.sealing.SealingBells;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one way that commands take, with everything that holds for all of them. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class CommandsConfiguration {
    @Bean
    ActParameter actParameter() {
        return new ActParameter();
    }

    @Bean
    ActMetadata actMetadata() {
        return new ActMetadata();
    }

    @Bean
    ProcessedCommands processedCommands(@CommandDatabase JdbcClient jdbc) {
        return new ProcessedCommands(jdbc);
    }

    @Bean
    SealedPositions sealedPositions(@CommandDatabase JdbcClient jdbc, SealingBells bells) {
        return new SealedPositions(jdbc, bells);
    }

    @Bean
    @Qualifier("localSegment")
    SimpleCommandBus commandBus(
            @CommandDatabase TransactionManager transactions,
            Configuration axon,
            ProcessedCommands processed,
            EventStore store,
            SealingBells bells) {
        var bus = SimpleCommandBus.builder()
                .transactionManager(transactions)
                .messageMonitor(axon.messageMonitor(CommandBus.class, "commandBus"))
                .build();
        var remembering = new RememberingCommands(processed, store, bells);
        bus.registerDispatchInterceptor(new RoleCheck());
        bus.registerDispatchInterceptor(new InputCheck());
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
        bus.registerHandlerInterceptor(remembering);
        store.registerDispatchInterceptor(remembering);
        return bus;
    }

    @Bean
    CommandDesk commandDesk(
            CommandBus bus,
            EventStore store,
            ProcessedCommands processed,
            SealedPositions positions,
            Fingerprint fingerprint,
            Clock clock,
            @Value("${rechtspoor.answers.patience:PT1S}") Duration patience) {
        return new CommandDesk(bus, store, processed, positions, fingerprint, clock, patience);
    }
}

package nl.rechtspoor.platform.processing;

import java.time.Clock;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.store.CommandSealedStreamConfiguration;
import nl.rechtspoor.platform.store.SealedStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the reactions of the command side. */
@Configuration(proxyBeanMethods = false)
@Import({CommandSealedStreamConfiguration.class, CarefulHandlingConfiguration.class})
public class CommandProcessingConfiguration {
    @Bean
    @CommandDatabase
    Side commandSide(
            @CommandDatabase DataSource dataSource,
            @CommandDatabase TransactionManager transactions,
            @CommandDatabase SealedStream stream) {
        return new Side("nl.rechtspoor.command", "work", dataSource, transactions, stream);
    }

    @Bean
    @CommandDatabase
    SideProcessors commandProcessors(
            @CommandDatabase Side side,
            ListableBeanFactory beans,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events) {
        return new SideProcessors(side, beans, general, events);
    }

    @Bean
    @CommandDatabase
    StreamProgress commandProgress(
            @CommandDatabase SideProcessors processors, EventProcessingConfiguration processing) {
        return new StreamProgress(processors, processing);
    }

    @Bean
    @CommandDatabase
    DeadLetters commandDeadLetters(
            @CommandDatabase SideProcessors processors, EventProcessingConfiguration processing, Clock clock) {
        return new DeadLetters(processors, processing, clock);
    }
}

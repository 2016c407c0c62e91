package nl.rechtspoor.platform.processing;

import java.time.Clock;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.store.QuerySealedStreamConfiguration;
import nl.rechtspoor.platform.store.SealedStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Runs the projections of the query side. */
@Configuration(proxyBeanMethods = false)
@Import({QuerySealedStreamConfiguration.class, CarefulHandlingConfiguration.class})
public class QueryProcessingConfiguration {
    @Bean
    @QueryDatabase
    Side querySide(
            @QueryDatabase DataSource dataSource,
            @QueryDatabase TransactionManager transactions,
            @QueryDatabase SealedStream stream) {
        return new Side("nl.rechtspoor.query", "views", dataSource, transactions, stream);
    }

    @Bean
    @QueryDatabase
    SideProcessors queryProcessors(
            @QueryDatabase Side side,
            ListableBeanFactory beans,
            Serializer general,
            @Qualifier("eventSerializer") Serializer events) {
        return new SideProcessors(side, beans, general, events);
    }

    @Bean
    @QueryDatabase
    StreamProgress queryProgress(@QueryDatabase SideProcessors processors, EventProcessingConfiguration processing) {
        return new StreamProgress(processors, processing);
    }

    @Bean
    @QueryDatabase
    DeadLetters queryDeadLetters(
            @QueryDatabase SideProcessors processors, EventProcessingConfiguration processing, Clock clock) {
        return new DeadLetters(processors, processing, clock);
    }
}

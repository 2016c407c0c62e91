package nl.rechtspoor.platform.store;

import javax.sql.DataSource;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed stream as the query side reads it. */
@Configuration(proxyBeanMethods = false)
@Import(SerializationConfiguration.class)
public class QuerySealedStreamConfiguration {
    @Bean(destroyMethod = "close")
    @QueryDatabase
    SealedStream querySealedStream(
            @QueryDatabase DataSource dataSource,
            @QueryDatabase TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        return SealedStreams.over(dataSource, transactions, events, upcasters);
    }

    @Bean
    SealedEvents sealedEvents(
            @QueryDatabase JdbcClient jdbc,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        return new SealedEvents(jdbc, events, upcasters);
    }
}

package nl.rechtspoor.platform.store;

import javax.sql.DataSource;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The sealed stream as the command side reads it. */
@Configuration(proxyBeanMethods = false)
@Import(SerializationConfiguration.class)
public class CommandSealedStreamConfiguration {
    @Bean(destroyMethod = "close")
    @CommandDatabase
    SealedStream commandSealedStream(
            @CommandDatabase DataSource dataSource,
            @CommandDatabase TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer events,
            EventUpcasterChain upcasters) {
        return SealedStreams.over(dataSource, transactions, events, upcasters);
    }
}

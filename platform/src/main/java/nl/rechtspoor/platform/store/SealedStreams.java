package nl.rechtspoor.platform.store;

import java.time.Duration;
import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;

/** Opens the sealed stream over one side's own connections. */
final class SealedStreams {
    private static final Duration LOOK = Duration.ofMillis(15);

    private SealedStreams() {}

    static SealedStream over(
            DataSource dataSource, TransactionManager transactions, Serializer events, EventUpcaster upcasters) {
        return new SealedStream(EventStorage.sealed(dataSource, transactions, events, upcasters), LOOK);
    }
}

package nl.rechtspoor.platform.store;

import javax.sql.DataSource;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;

/** Declares Axon's JDBC engine the way this store needs it, for appending and for the sealed stream. */
public final class EventStorage {
    private static final int BATCH = 500;

    private EventStorage() {}

    /** The engine that appends events and loads aggregates, and does nothing else. */
    public static EventStorageEngine appending(
            DataSource dataSource, TransactionManager transactions, Serializer events, EventUpcaster upcasters) {
        return new AppendAndLoad(engine(EventSchemas.STORE, dataSource, transactions, events, upcasters)
                .build());
    }

    /** The engine that reads sealed events by position: dense from 0 and never filled behind a reader. */
    public static EventStorageEngine sealed(
            DataSource dataSource, TransactionManager transactions, Serializer events, EventUpcaster upcasters) {
        return engine(EventSchemas.SEALED, dataSource, transactions, events, upcasters)
                .build();
    }

    private static JdbcEventStorageEngine.Builder engine(
            EventSchema schema,
            DataSource dataSource,
            TransactionManager transactions,
            Serializer events,
            EventUpcaster upcasters) {
        return JdbcEventStorageEngine.builder()
                .schema(schema)
                .connectionProvider(new SpringDataSourceConnectionProvider(dataSource))
                .transactionManager(transactions)
                .eventSerializer(events)
                .snapshotSerializer(events)
                .upcasterChain(upcasters)
                .persistenceExceptionResolver(new PostgresDuplicateKeys())
                .batchSize(BATCH)
                // a short batch is the end of an aggregate; otherwise each load asks once more for nothing
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .extendedGapCheckEnabled(false);
    }
}

package nl.rechtspoor.platform.sealing;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.testing.StoreUnderTest.event;
import static nl.rechtspoor.platform.testing.StoreUnderTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rechtspoor.platform.store.PostgresDuplicateKeys;
import nl.rechtspoor.platform.testing.NotebookEvent;
import nl.rechtspoor.platform.testing.NotebookEvent.NotebookOpened;
import nl.rechtspoor.platform.testing.StoreUnderTest;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Why nothing reads the stock stream. In each scenario a transaction with a lower index commits late; the same reader
 * loses it on the stock stream and finds it on the sealed one.
 */
class LostEventsTest {
    private static final Duration OLD = Duration.ofSeconds(61);

    private final SealingBells bells = new SealingBells();
    private TestDatabase database;
    private StoreUnderTest store;
    private Sealer sealer;
    private EventStorageEngine stock;
    private EventStorageEngine sealed;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        store = new StoreUnderTest(database, NotebookEvent.class);
        sealer = new Sealer(database.as(COMMAND), bells);
        sealer.start();
        stock = stockEngine();
        sealed = store.sealed();
    }

    @AfterEach
    void stop() {
        sealer.close();
        database.close();
    }

    @Test
    void an_event_that_commits_after_a_later_one_with_an_old_timestamp_is_lost_by_the_stock_stream_only()
            throws Exception {
        var stockReader = new Reader(stock, null);
        var sealedReader = new Reader(sealed, null);
        String late;
        try (var inFlight = new InFlight(Instant.now())) {
            late = inFlight.aggregate;
            String early = append(Instant.now().minus(OLD));
            awaitSealed(1);
            assertThat(stockReader.readOn()).containsExactly(early);
            assertThat(sealedReader.readOn()).containsExactly(early);
        }
        awaitSealed(2);

        assertThat(stockReader.readOn()).as("the stock stream loses it").isEmpty();
        assertThat(sealedReader.readOn()).as("the sealed stream does not").containsExactly(late);
    }

    @Test
    void an_event_in_flight_while_a_reader_starts_at_the_head_is_lost_by_the_stock_stream_only() throws Exception {
        Reader stockReader;
        Reader sealedReader;
        String late;
        try (var inFlight = new InFlight(Instant.now())) {
            late = inFlight.aggregate;
            append(Instant.now());
            awaitSealed(1);
            stockReader = new Reader(stock, stock.createHeadToken());
            sealedReader = new Reader(sealed, sealed.createHeadToken());
        }
        awaitSealed(2);

        assertThat(stockReader.readOn()).as("the stock stream loses it").isEmpty();
        assertThat(sealedReader.readOn()).as("the sealed stream does not").containsExactly(late);
    }

    @Test
    void slow_commits_and_rollbacks_with_old_timestamps_lose_events_on_the_stock_stream_only() throws Exception {
        var committed = new CopyOnWriteArrayList<String>();
        var stockReader = new Reader(stock, null);
        var sealedReader = new Reader(sealed, null);
        var seenOnStock = new ArrayList<String>();
        var seenOnSealed = new ArrayList<String>();
        // where the reader seldom gets its turn it may need more of them to miss one
        for (int round = 0; round < 10 && seenOnStock.size() == committed.size(); round++) {
            try (var writers = Executors.newFixedThreadPool(8)) {
                var running = new ArrayList<Future<?>>();
                for (int writer = 0; writer < 8; writer++) {
                    var random = new Random(8 * round + writer);
                    running.add(writers.submit(write(random, committed)));
                }
                while (running.stream().anyMatch(future -> !future.isDone())) {
                    seenOnStock.addAll(stockReader.readOn());
                    seenOnSealed.addAll(sealedReader.readOn());
                }
                for (Future<?> future : running) {
                    future.get();
                }
            }
            awaitSealed(committed.size());
            seenOnStock.addAll(stockReader.readOn());
            seenOnSealed.addAll(sealedReader.readOn());
        }

        assertThat(seenOnStock.size()).as("the stock stream loses some").isLessThan(committed.size());
        assertThat(seenOnSealed).as("the sealed stream loses none").containsExactlyInAnyOrderElementsOf(committed);
    }

    private Callable<?> write(Random random, List<String> committed) {
        var transactions = new TransactionTemplate(new JdbcTransactionManager(database.as(COMMAND)));
        EventStorageEngine engine = store.appending();
        return () -> {
            for (int i = 0; i < 60; i++) {
                String aggregate = UUID.randomUUID().toString();
                boolean kept = transactions.execute(status -> {
                    engine.appendEvents(opened(aggregate, Instant.now().minusSeconds(random.nextInt(120))));
                    pause(random.nextInt(10));
                    if (random.nextInt(5) == 0) {
                        status.setRollbackOnly();
                    }
                    return !status.isRollbackOnly();
                });
                if (kept) {
                    committed.add(aggregate);
                }
            }
            return null;
        };
    }

    private String append(Instant timestamp) {
        String aggregate = UUID.randomUUID().toString();
        new TransactionTemplate(new JdbcTransactionManager(database.as(COMMAND)))
                .executeWithoutResult(status -> store.appending().appendEvents(opened(aggregate, timestamp)));
        return aggregate;
    }

    private static org.axonframework.eventhandling.EventMessage<?> opened(String aggregate, Instant timestamp) {
        return event(aggregate, 0, new NotebookOpened(UUID.fromString(aggregate), "t"), timestamp);
    }

    private void awaitSealed(long size) throws InterruptedException {
        Instant until = Instant.now().plusSeconds(240);
        while (ledgerSize() < size) {
            assertThat(Instant.now()).as("sealed in time").isBefore(until);
            Thread.sleep(5);
        }
    }

    private long ledgerSize() {
        return database.jdbc(COMMAND)
                .sql("select count(*) from events.ledger")
                .query(Long.class)
                .single();
    }

    private EventStorageEngine stockEngine() {
        return JdbcEventStorageEngine.builder()
                .schema(EventSchema.builder()
                        .eventTable("events.domain_event_entry")
                        .globalIndexColumn("global_index")
                        .timestampColumn("time_stamp")
                        .eventIdentifierColumn("event_identifier")
                        .aggregateIdentifierColumn("aggregate_identifier")
                        .sequenceNumberColumn("sequence_number")
                        .payloadTypeColumn("payload_type")
                        .payloadRevisionColumn("payload_revision")
                        .metaDataColumn("meta_data")
                        .build())
                .connectionProvider(new SpringDataSourceConnectionProvider(database.as(COMMAND)))
                .transactionManager(database.transactions(COMMAND))
                .eventSerializer(store.serializer())
                .snapshotSerializer(store.serializer())
                .persistenceExceptionResolver(new PostgresDuplicateKeys())
                .build();
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads like a processor: on from its own token. */
    private static final class Reader {
        private final EventStorageEngine engine;
        private @Nullable TrackingToken token;

        Reader(EventStorageEngine engine, @Nullable TrackingToken token) {
            this.engine = engine;
            this.token = token;
        }

        List<String> readOn() {
            var seen = new ArrayList<String>();
            for (TrackedEventMessage<?> event : read(engine, token)) {
                token = event.trackingToken();
                seen.add(((NotebookEvent) event.getPayload()).notebookId().toString());
            }
            return seen;
        }
    }

    /** A transaction that has its index and commits when it is closed. */
    private final class InFlight implements AutoCloseable {
        private final String aggregate = UUID.randomUUID().toString();
        private final CountDownLatch inserted = new CountDownLatch(1);
        private final CountDownLatch mayCommit = new CountDownLatch(1);
        private final Thread thread;

        InFlight(Instant timestamp) throws InterruptedException {
            thread = Thread.ofPlatform()
                    .start(() -> new TransactionTemplate(new JdbcTransactionManager(database.as(COMMAND)))
                            .executeWithoutResult(s -> {
                                store.appending().appendEvents(opened(aggregate, timestamp));
                                inserted.countDown();
                                try {
                                    mayCommit.await();
                                } catch (InterruptedException e) {
                                    throw new IllegalStateException(e);
                                }
                            }));
            inserted.await();
        }

        @Override
        public void close() {
            mayCommit.countDown();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

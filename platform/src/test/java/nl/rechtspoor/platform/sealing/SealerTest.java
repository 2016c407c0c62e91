package nl.rechtspoor.platform.sealing;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static nl.rechtspoor.platform.testing.StoreUnderTest.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.platform.testing.NotebookEvent;
import nl.rechtspoor.platform.testing.NotebookEvent.NotebookOpened;
import nl.rechtspoor.platform.testing.StoreChecker;
import nl.rechtspoor.platform.testing.StoreUnderTest;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.eventhandling.EventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SealerTest {
    private final List<Sealer> sealers = new ArrayList<>();
    private TestDatabase database;
    private StoreUnderTest store;

    @BeforeEach
    void start() {
        database = TestDatabase.fresh();
        store = new StoreUnderTest(database, NotebookEvent.class);
    }

    @AfterEach
    void stop() {
        sealers.forEach(Sealer::close);
        database.close();
    }

    @Test
    void a_backlog_is_sealed_in_the_order_of_its_numbers_without_a_gap() {
        append(4500);

        startSealer();
        await("all sealed", () -> sealed() == 4500);

        assertThat(inOrder()).isTrue();
        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
        assertThat(inbox()).isZero();
    }

    @Test
    void of_two_sealers_one_leads_and_the_other_takes_over() {
        Sealer first = startSealer();
        await("somebody leads", first::isLeader);
        Sealer second = startSealer();
        append(10);
        await("the first seals", () -> sealed() == 10);
        assertThat(second.isLeader()).isFalse();

        first.close();
        await("the second leads", second::isLeader);
        append(10);

        await("the second goes on", () -> sealed() == 20);
        assertThat(first.isLeader()).isFalse();
        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
    }

    @Test
    void a_leader_whose_session_is_cut_is_replaced_and_nothing_is_lost_or_doubled() throws Exception {
        startSealer();
        startSealer();
        await("somebody leads", () -> leaders() == 1);
        for (int round = 0; round < 5; round++) {
            append(200);
            cutTheLeader();
            append(200);
        }

        await("all sealed", () -> sealed() == 2000);
        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
    }

    @Test
    void a_frozen_leader_loses_the_lead() throws SQLException {
        try (Connection frozen = database.as(COMMAND).getConnection();
                var statement = frozen.createStatement()) {
            statement.execute("set idle_session_timeout = '500ms'");
            statement.execute("select pg_advisory_lock(" + Sealer.LOCK + ")");
            Sealer other = startSealer();
            append(1);

            await("another one leads", other::isLeader);
            await("and seals", () -> sealed() == 1);
        }
    }

    @Test
    void sealers_without_a_lock_between_them_are_fenced_by_the_positions() throws Exception {
        append(3000);
        var done = new CountDownLatch(3);
        var fenced = new AtomicInteger();
        for (int i = 0; i < 3; i++) {
            Thread.ofPlatform().start(() -> {
                sealWithoutLock(fenced);
                done.countDown();
            });
        }
        done.await();

        assertThat(sealed()).isEqualTo(3000);
        assertThat(inOrder()).isTrue();
        assertThat(new StoreChecker(database.jdbc(QUERY)).ofTheLedger()).isEmpty();
    }

    @Test
    void health_is_down_while_nobody_seals_and_up_again_after() throws Exception {
        append(3);
        Sealer sealer = new Sealer(database.as(COMMAND), new SealingBells());
        sealers.add(sealer);
        var progress = new SealingProgress(database.jdbc(COMMAND), sealer);
        var health = new SealingHealth(progress);
        progress.delay();
        Thread.sleep(30);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(progress.inboxLength()).isEqualTo(3);
        assertThat(progress.delay()).isGreaterThan(Duration.ofMillis(20));

        sealer.start();
        await("sealed", () -> progress.inboxLength() == 0);

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(progress.ledgerSize()).isEqualTo(3);
        assertThat(progress.isLeader()).isTrue();
    }

    private void sealWithoutLock(AtomicInteger fenced) {
        var tree = new TreeGrowth();
        try (Connection session = database.as(COMMAND).getConnection()) {
            while (inbox() > 0) {
                try {
                    SealBatch.seal(session, tree, 50);
                } catch (SQLException e) {
                    fenced.incrementAndGet();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sealer startSealer() {
        var sealer = new Sealer(database.as(COMMAND), new SealingBells());
        sealers.add(sealer);
        sealer.start();
        return sealer;
    }

    private void append(int count) {
        new TransactionTemplate(new JdbcTransactionManager(database.as(COMMAND))).executeWithoutResult(status -> {
            List<EventMessage<?>> events = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                UUID id = UUID.randomUUID();
                events.add(event(id.toString(), 0, new NotebookOpened(id, "n"), Instant.now()));
            }
            store.appending().appendEvents(events);
        });
    }

    private void cutTheLeader() {
        database.superuser()
                .sql("select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                        + " and database = (select oid from pg_database where datname = ?)")
                .param(database.name())
                .query(Boolean.class)
                .list();
    }

    private long leaders() {
        return sealers.stream().filter(Sealer::isLeader).count();
    }

    private long sealed() {
        return count("events.ledger");
    }

    private long inbox() {
        return count("events.inbox");
    }

    private long count(String table) {
        return database.jdbc(COMMAND)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    private boolean inOrder() {
        return database.jdbc(COMMAND)
                .sql("select bool_and(previous is null or previous < global_index) from"
                        + " (select global_index, lag(global_index) over (order by position) as previous"
                        + " from events.ledger) as pairs")
                .query(Boolean.class)
                .single();
    }

    private static void await(String what, BooleanSupplier condition) {
        Instant until = Instant.now().plusSeconds(240);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as(what).isBefore(until);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

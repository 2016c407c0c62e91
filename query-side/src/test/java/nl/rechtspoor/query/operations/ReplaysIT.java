package nl.rechtspoor.query.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.store.EventStorage;
import nl.rechtspoor.platform.testing.TestDatabase;
import nl.rechtspoor.query.QuerySideApplication;
import nl.rechtspoor.query.testing.CaseFacts;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole query side, following a stream that a test tells. */
class ReplaysIT {
    private final TestDatabase database = TestDatabase.fresh();
    private ConfigurableApplicationContext context;
    private Replays replays;
    private long position;

    @BeforeEach
    void the_query_side_runs(@TempDir Path folder) {
        var properties = new ArrayList<>(List.of(database.properties()));
        properties.add("rechtspoor.key-database.url=" + database.url(DatabaseRole.KEYS));
        properties.add("rechtspoor.key-database.password=" + DatabaseRole.KEYS.roleName());
        properties.add("rechtspoor.keys.folder=" + folder.resolve("keys"));
        properties.add("server.port=0");
        context = new SpringApplicationBuilder(QuerySideApplication.class)
                .properties(properties.toArray(String[]::new))
                .run(properties.stream().map(each -> "--" + each).toArray(String[]::new));
        replays = context.getBean(Replays.class);
        for (int i = 0; i < 30; i++) {
            var facts = new CaseFacts("%05d".formatted(i));
            tell(facts.opened(), facts.classified("EDU-ADM"), facts.childAdded("Testkind", LocalDate.of(2012, 5, 1)));
        }
    }

    @AfterEach
    void stop() {
        context.close();
        database.close();
    }

    @Test
    void every_view_equals_what_a_replay_of_the_sealed_stream_gives() {
        for (var processor : replays.processors()) {
            var compared = done(replays.order(Replay.Kind.COMPARISON, processor));

            assertThat(compared.failure()).as(processor).isNull();
            assertThat(compared.tables()).as(processor).isNotEmpty();
            assertThat(compared.equal()).as(compared.toString()).isTrue();
        }
    }

    @Test
    void a_row_that_somebody_changed_is_found_and_a_rebuild_mends_it_while_new_events_come_in() {
        done(replays.order(Replay.Kind.COMPARISON, "audit-cases"));
        database.jdbc(DatabaseRole.OWNER)
                .sql("update views.audit_case set state = 'CLOSED' where number = '2026-00003'")
                .update();

        var compared = done(replays.order(Replay.Kind.COMPARISON, "audit-cases"));
        assertThat(compared.equal()).isFalse();
        assertThat(compared.tables()).containsExactly(new ReplayedTables.Compared("audit_case", 30, 30, 1, 1));

        var rebuilt = replays.order(Replay.Kind.REBUILD, "audit-cases");
        tell(new CaseFacts("00031").opened());
        assertThat(done(rebuilt).state()).isEqualTo(Replay.State.DONE);
        tell(new CaseFacts("00032").opened(), new CaseFacts("00003").closed());

        var after = done(replays.order(Replay.Kind.COMPARISON, "audit-cases"));
        assertThat(after.equal()).isTrue();
        assertThat(after.tables()).containsExactly(new ReplayedTables.Compared("audit_case", 32, 32, 0, 0));
    }

    private Replay done(Replay order) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < until) {
            var now = replays.all().stream()
                    .filter(replay -> replay.id().equals(order.id()))
                    .findFirst()
                    .orElseThrow();
            if (now.finishedAt() != null) {
                return now;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        throw new AssertionError("not done in time: " + order);
    }

    private void tell(CaseEvent... events) {
        var serializer = context.getBean("eventSerializer", Serializer.class);
        var store = EventStorage.appending(
                database.as(DatabaseRole.COMMAND),
                database.transactions(DatabaseRole.COMMAND),
                serializer,
                NoOpEventUpcaster.INSTANCE);
        for (var event : events) {
            var caseId = event.caseId().toString();
            long sequence =
                    store.lastSequenceNumberFor(caseId).map(last -> last + 1).orElse(0L);
            var actor = new UUID(0, 7).toString();
            store.appendEvents(new GenericDomainEventMessage<>(
                    "case",
                    caseId,
                    sequence,
                    new GenericMessage<>(
                            UUID.randomUUID().toString(),
                            event,
                            Map.of(
                                    "actor", actor,
                                    "role", "JURIST",
                                    "purpose", "CASE_WORK",
                                    "happenedAt", "2026-06-01T07:00:00Z")),
                    () -> Instant.parse("2026-06-01T07:00:00Z")));
            database.jdbc(DatabaseRole.COMMAND).sql("""
                            insert into events.ledger (position, global_index, leaf)
                            select ?, max(global_index), sha256('x') from events.domain_event_entry
                            """).param(position++).update();
        }
    }
}

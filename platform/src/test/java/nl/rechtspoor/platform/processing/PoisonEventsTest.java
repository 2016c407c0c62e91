package nl.rechtspoor.platform.processing;

import static nl.rechtspoor.platform.database.DatabaseRole.OWNER;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.access.CurrentActor;
import nl.rechtspoor.platform.access.StaffMember;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.InvalidCommand;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.database.QueryDatabaseConfiguration;
import nl.rechtspoor.platform.store.SealedStream;
import nl.rechtspoor.platform.testing.Notebook.AddNote;
import nl.rechtspoor.platform.testing.Notebook.OpenNotebook;
import nl.rechtspoor.platform.testing.NotebookApplication;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

class PoisonEventsTest {
    private static final StaffId OPERATOR = new StaffId(new UUID(2, 2));
    private static final Duration SOON = Duration.ofMinutes(4);

    private TestDatabase database;
    private ConfigurableApplicationContext node;
    private CommandDesk desk;
    private StreamProgress progress;
    private DeadLetters letters;

    @BeforeEach
    void start() {
        TitlesProjection.HEALED.set(false);
        database = TestDatabase.fresh();
        database.jdbc(OWNER)
                .sql("create table views.test_title (id uuid primary key, title text not null)")
                .update();
        database.jdbc(OWNER)
                .sql("create table views.test_note_count (id uuid primary key, notes int check (notes < 1000))")
                .update();
        node = NotebookApplication.start(database, Projections.class);
        desk = node.getBean(CommandDesk.class);
        progress = node.getBean(StreamProgress.class);
        letters = node.getBean(DeadLetters.class);
    }

    @AfterEach
    void stop() {
        node.close();
        database.close();
    }

    @Test
    void events_reach_every_projection() {
        UUID id = open("plans");
        read(note(id, "first"));

        assertThat(titles()).containsExactly("plans");
        assertThat(notesOf(id)).isEqualTo(1);
        assertThat(letters.list()).isEmpty();
    }

    @Test
    void a_poison_event_waits_as_a_dead_letter_and_stops_nothing_else() {
        open("before");
        UUID poison = open("poison with a secret");
        UUID after = open("after");
        read(note(after, "goes on"));
        await(() -> titles().size() == 2 && notesOf(after) == 1 && letters.count() == 1);

        assertThat(titles()).containsExactlyInAnyOrder("before", "after");
        assertThat(notesOf(after)).isEqualTo(1);
        assertThat(letters.list()).singleElement().satisfies(letter -> {
            assertThat(letter.processor()).isEqualTo(TitlesProjection.GROUP);
            assertThat(letter.type()).isEqualTo("test-notebook-opened");
            assertThat(letter.aggregate()).isEqualTo(poison.toString());
            assertThat(letter.cause()).isEqualTo(IllegalStateException.class.getName());
        });
    }

    @Test
    void what_an_exception_says_is_not_stored_with_the_dead_letter() {
        open("poison with a secret");
        read(note(open("after"), "goes on"));
        await(() -> letters.count() == 1);

        var row = database.jdbc(QUERY)
                .sql("select cause_message, diagnostics from views.dead_letter_entry")
                .query((letter, _) -> letter.getString(1) + new String(letter.getBytes(2), StandardCharsets.UTF_8))
                .single();

        assertThat(row).doesNotContain("secret");
    }

    @Test
    void an_event_that_postgresql_refuses_stops_nothing_else_either() {
        open("before");
        UUID poison = open("sql poison");
        UUID after = open("after");
        read(note(after, "goes on"));
        await(() -> titles().size() == 2 && notesOf(after) == 1 && letters.count() == 1);

        assertThat(titles()).containsExactlyInAnyOrder("before", "after");
        assertThat(letters.list())
                .singleElement()
                .satisfies(letter -> assertThat(letter.aggregate()).isEqualTo(poison.toString()));
    }

    @Test
    void an_event_that_spoils_what_is_written_at_the_end_of_a_batch_is_found_and_put_aside() {
        UUID poison = open("one");
        UUID healthy = open("two");
        note(healthy, "first");
        note(poison, "poison");
        read(note(healthy, "second"));

        await(() -> notesOf(healthy) == 2 && letters.count() == 1);

        assertThat(notesOf(healthy)).isEqualTo(2);
        assertThat(letters.list())
                .singleElement()
                .satisfies(letter -> assertThat(letter.processor()).isEqualTo(NoteCountsProjection.GROUP));
    }

    @Test
    void once_the_cause_is_mended_a_retry_handles_what_waited() {
        read(note(open("poison"), "waits not: another processor"));
        await(() -> letters.count() == 1);
        String letter = letters.list().getFirst().id();

        assertThat(letters.retry(letter)).contains(false);
        assertThat(letters.list()).hasSize(1);

        TitlesProjection.HEALED.set(true);

        assertThat(letters.retry(letter)).contains(true);
        assertThat(letters.list()).isEmpty();
        assertThat(titles()).containsExactly("poison");
    }

    @Test
    void a_letter_set_aside_is_remembered_with_who_and_why() {
        read(note(open("poison"), "x"));
        await(() -> letters.count() == 1);

        assertThat(letters.setAside(letters.list().getFirst().id(), "made by a test of version 0", OPERATOR))
                .isTrue();

        assertThat(letters.list()).isEmpty();
        assertThat(database.jdbc(QUERY)
                        .sql("select reason || ' ' || actor from views.dead_letter_set_aside")
                        .query(String.class)
                        .list())
                .containsExactly("made by a test of version 0 " + OPERATOR);
        assertThat(letters.setAside("unknown", "x", OPERATOR)).isFalse();
        assertThat(letters.retry("unknown")).isEmpty();
    }

    @Test
    void setting_a_letter_aside_needs_a_reason() {
        CurrentActor admin =
                () -> Optional.of(new StaffMember(OPERATOR, "Test", Set.of(Role.ADMIN), Role.ADMIN, Set.of(), false));
        var operations = new ProjectionsController(letters, admin);

        assertThatThrownBy(() -> operations.setAside("x", new DeadLetterEndpoints.Why(" ")))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.pointer()).isEqualTo("/reason")));
    }

    @Test
    void a_rebuild_from_zero_gives_the_same_rows() {
        open("one");
        read(note(open("two"), "x"));
        List<String> before = titles();
        var processor = node.getBean(EventProcessingConfiguration.class)
                .eventProcessor(TitlesProjection.GROUP, PooledStreamingEventProcessor.class)
                .orElseThrow();

        processor.shutDown();
        processor.resetTokens();
        assertThat(titles()).isEmpty();
        processor.start();
        read(note(open("three"), "x"));
        await(() -> titles().size() == 3);

        assertThat(titles()).hasSize(3).containsAll(before);
    }

    private UUID open(String title) {
        UUID id = UUID.randomUUID();
        desk.send(new OpenNotebook(title), envelope(id));
        return id;
    }

    private Receipt note(UUID id, String text) {
        return desk.send(new AddNote(id, text), envelope(UUID.randomUUID()));
    }

    private void read(Receipt receipt) {
        assertThat(progress.await(Objects.requireNonNull(receipt.position()), SOON))
                .as("all projections read on")
                .isTrue();
    }

    /** What is done again event by event after a failure may already count as read. */
    private static void await(BooleanSupplier isHandled) {
        for (long until = System.nanoTime() + SOON.toNanos(); !isHandled.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("handled in time").isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static Envelope envelope(UUID id) {
        return new Envelope(id, OPERATOR, Role.JURIST, Set.of(), AccessPurpose.CASE_WORK, null, null, false, null);
    }

    private List<String> titles() {
        return database.jdbc(QUERY)
                .sql("select title from views.test_title")
                .query(String.class)
                .list();
    }

    private int notesOf(UUID id) {
        return database.jdbc(QUERY)
                .sql("select notes from views.test_note_count where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Configuration(proxyBeanMethods = false)
    @Import({
        QueryDatabaseConfiguration.class,
        QueryProcessingConfiguration.class,
        TitlesProjection.class,
        NoteCountsProjection.class
    })
    static class Projections {
        @Bean
        @QueryDatabase
        Side querySide(
                @QueryDatabase javax.sql.DataSource dataSource,
                @QueryDatabase TransactionManager transactions,
                @QueryDatabase SealedStream stream) {
            return new Side("nl.rechtspoor.platform.processing", "views", dataSource, transactions, stream);
        }
    }
}

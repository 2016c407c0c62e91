package nl.rechtspoor.platform.processing;

import static nl.rechtspoor.platform.database.DatabaseRole.OWNER;
import static nl.rechtspoor.platform.database.DatabaseRole.QUERY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import nl.rechtspoor.platform.commands.Receipt;
import nl.rechtspoor.platform.testing.Notebook.AddNote;
import nl.rechtspoor.platform.testing.Notebook.OpenNotebook;
import nl.rechtspoor.platform.testing.NotebookApplication;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.context.ConfigurableApplicationContext;

/** F10: more poison than anybody has a queue for. */
class ManyPoisonEventsTest {
    private static final StaffId OPERATOR = new StaffId(new UUID(2, 2));
    private static final Duration SOON = Duration.ofSeconds(30);
    /** A thousand letters are written one by one, and a processor that failed often looks again only after a minute. */
    private static final Duration IN_THE_END = Duration.ofMinutes(4);

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
        node = NotebookApplication.start(database, PoisonEventsTest.Projections.class);
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
    void more_dead_sequences_than_a_page_of_axon_holds_are_all_retried() {
        for (int i = 0; i < 130; i++) {
            openUnsealed("poison " + i);
        }
        read(note(open("healthy"), "goes on"));
        await(() -> letters.count() == 130);
        assertThat(letters.list()).hasSize(130);
        assertThat(letters.count()).isEqualTo(130);
        TitlesProjection.HEALED.set(true);

        letters.list().forEach(letter -> assertThat(letters.retry(letter.id())).contains(true));

        assertThat(letters.list()).isEmpty();
        assertThat(titles()).hasSize(131);
    }

    @Test
    @EnabledIfSystemProperty(named = "rechtspoor.faults", matches = "all")
    void a_full_queue_stops_its_own_processor_alone_raises_the_alarm_and_goes_on_when_there_is_room() {
        var nanos = new AtomicLong();
        var standstill = new Standstill(List.of(progress), nanos::get);
        for (int i = 0; i <= ProcessingTables.MOST_SEQUENCES; i++) {
            openUnsealed("poison " + i);
        }
        UUID healthy = open("healthy");
        Receipt last = note(healthy, "goes on");
        assertThat(progress.await(
                        List.of(NoteCountsProjection.GROUP), Objects.requireNonNull(last.position()), IN_THE_END))
                .isTrue();
        await(() -> letters.count() == ProcessingTables.MOST_SEQUENCES);

        assertThat(standstill.longerThan(SOON)).isEmpty();
        nanos.addAndGet(SOON.toNanos() + 1);
        assertThat(standstill.longerThan(SOON)).containsExactly(TitlesProjection.GROUP);
        assertThat(standstill.longest()).isGreaterThan(SOON);
        assertThat(notesOf(healthy)).isEqualTo(1);

        TitlesProjection.HEALED.set(true);
        assertThat(letters.retry(letters.list().getFirst().id())).contains(true);
        read(last);
        assertThat(standstill.longerThan(SOON)).isEmpty();
        assertThat(letters.count()).isEqualTo(ProcessingTables.MOST_SEQUENCES - 1);
        assertThat(letters.retry(letters.list().getLast().id())).contains(true);
        assertThat(titles()).hasSize(4);
        assertThat(standstill.longest()).isZero();
    }

    private UUID open(String title) {
        UUID id = UUID.randomUUID();
        desk.send(new OpenNotebook(title), envelope(id));
        return id;
    }

    private void openUnsealed(String title) {
        desk.sendUnsealed(new OpenNotebook(title), envelope(UUID.randomUUID()));
    }

    private static void await(BooleanSupplier condition) {
        for (long until = System.nanoTime() + IN_THE_END.toNanos(); !condition.getAsBoolean(); ) {
            assertThat(System.nanoTime()).isLessThan(until);
            LockSupport.parkNanos(20_000_000);
        }
    }

    private Receipt note(UUID id, String text) {
        return desk.send(new AddNote(id, text), envelope(UUID.randomUUID()));
    }

    private void read(Receipt receipt) {
        assertThat(progress.await(Objects.requireNonNull(receipt.position()), IN_THE_END))
                .as("all projections read on")
                .isTrue();
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
}

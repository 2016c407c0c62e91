package nl.rechtspoor.platform.commands;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.testing.Notebook.AddNote;
import nl.rechtspoor.platform.testing.Notebook.AddNotes;
import nl.rechtspoor.platform.testing.Notebook.NotYours;
import nl.rechtspoor.platform.testing.Notebook.OpenNotebook;
import nl.rechtspoor.platform.testing.NotebookApplication;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class CommandDeskTest {
    private static final StaffId SOMEBODY = new StaffId(new UUID(1, 1));

    private static TestDatabase database;
    private static ConfigurableApplicationContext node;
    private static ConfigurableApplicationContext otherNode;
    private static CommandDesk desk;
    private static CommandDesk otherDesk;

    @BeforeAll
    static void start() {
        database = TestDatabase.fresh();
        node = NotebookApplication.start(database);
        otherNode = NotebookApplication.start(database);
        desk = node.getBean(CommandDesk.class);
        otherDesk = otherNode.getBean(CommandDesk.class);
    }

    @AfterAll
    static void stop() {
        node.close();
        otherNode.close();
        database.close();
    }

    @Test
    void a_receipt_tells_id_version_and_sealed_position() {
        UUID id = UUID.randomUUID();

        Receipt opened = desk.send(new OpenNotebook("plans"), as(id, Role.JURIST, null));
        Receipt noted = desk.send(new AddNotes(id, 3), as(UUID.randomUUID(), Role.JURIST, 0L));

        assertThat(opened.id()).isEqualTo(id.toString());
        assertThat(opened.version()).isZero();
        assertThat(noted.version()).isEqualTo(3);
        assertThat(noted.position()).isEqualTo(positionOf(id, 3)).isGreaterThan(opened.position());
    }

    @Test
    void events_carry_who_did_it_in_which_role_and_why() {
        UUID id = opened();

        String metadata = new String(
                database.jdbc(COMMAND)
                        .sql("select meta_data from events.domain_event_entry where aggregate_identifier = ?")
                        .param(id.toString())
                        .query(byte[].class)
                        .single(),
                StandardCharsets.UTF_8);

        assertThat(metadata)
                .contains("\"commandId\":\"" + id + "\"")
                .contains("\"actor\":\"" + SOMEBODY + "\"")
                .contains("\"role\":\"JURIST\"")
                .contains("\"purpose\":\"CASE_WORK\"")
                .contains("\"happenedAt\":\"")
                .doesNotContain("onBehalfOf", "fingerprint", "outcome", "\"act\"");
    }

    @Test
    void the_same_command_again_gets_the_same_receipt_and_adds_nothing() {
        UUID id = opened();
        Envelope envelope = as(UUID.randomUUID(), Role.JURIST, 0L);

        Receipt first = desk.send(new AddNote(id, "once"), envelope);
        desk.send(new AddNote(id, "something else"), as(UUID.randomUUID(), Role.JURIST, null));
        Receipt again = otherDesk.send(new AddNote(id, "once"), envelope);

        assertThat(again).isEqualTo(first);
        assertThat(eventsOf(id)).isEqualTo(3);
    }

    @Test
    void the_same_creation_again_gets_the_same_receipt() {
        Envelope envelope = as(UUID.randomUUID(), Role.JURIST, null);

        assertThat(desk.send(new OpenNotebook("plans"), envelope))
                .isEqualTo(otherDesk.send(new OpenNotebook("plans"), envelope));
    }

    @Test
    void the_same_command_handed_in_ten_times_at_once_is_done_once() throws Exception {
        UUID id = opened();
        Envelope envelope = as(UUID.randomUUID(), Role.JURIST, null);

        Set<Receipt> receipts = new HashSet<>(atOnce(
                10, writer -> (writer % 2 == 0 ? desk : otherDesk).send(new AddNote(id, "once"), envelope)));

        assertThat(receipts).hasSize(1);
        assertThat(eventsOf(id)).isEqualTo(2);
    }

    @Test
    void another_command_under_the_same_id_is_refused() {
        UUID id = opened();
        Envelope envelope = as(UUID.randomUUID(), Role.JURIST, null);
        desk.send(new AddNote(id, "once"), envelope);

        assertThatThrownBy(() -> desk.send(new AddNote(id, "twice"), envelope))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused ->
                                assertThat(refused.rejection()).isEqualTo(new CommandIdReused(envelope.commandId())));
        assertThat(eventsOf(id)).isEqualTo(2);
    }

    @Test
    void a_stale_version_is_refused_with_the_current_one() {
        UUID id = opened();
        desk.send(new AddNotes(id, 4), as(UUID.randomUUID(), Role.JURIST, 0L));

        StaleVersion stale = catchThrowableOfType(
                StaleVersion.class, () -> desk.send(new AddNote(id, "late"), as(UUID.randomUUID(), Role.JURIST, 0L)));

        assertThat(stale.currentVersion()).isEqualTo(4);
        assertThat(eventsOf(id)).isEqualTo(5);
    }

    @Test
    void a_version_that_does_not_exist_yet_is_refused_too() {
        UUID id = opened();

        assertThatThrownBy(() -> desk.send(new AddNote(id, "early"), as(UUID.randomUUID(), Role.JURIST, 7L)))
                .isInstanceOfSatisfying(
                        StaleVersion.class,
                        stale -> assertThat(stale.currentVersion()).isZero());
    }

    @Test
    void a_refusal_that_rests_on_a_newer_state_is_told_as_a_stale_version() {
        UUID id = opened();
        desk.send(new AddNote(id, "first"), as(UUID.randomUUID(), Role.JURIST, 0L));

        assertThatThrownBy(() -> desk.send(new AddNote(id, "second"), as(UUID.randomUUID(), Role.AUDITOR, 0L)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> desk.send(new AddNote(id, "second"), as(UUID.randomUUID(), Role.AUDITOR, 1L)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new NotYours(id, Role.AUDITOR)));
    }

    @Test
    void of_two_nodes_with_the_same_version_one_wins() throws Exception {
        UUID id = opened();

        List<String> answers = atOnce(8, writer -> {
            try {
                (writer % 2 == 0 ? desk : otherDesk)
                        .send(new AddNote(id, "mine " + writer), as(UUID.randomUUID(), Role.JURIST, 0L));
                return "won";
            } catch (StaleVersion lost) {
                return "lost";
            }
        });

        assertThat(answers).containsOnlyOnce("won").hasSize(8);
        assertThat(eventsOf(id)).isEqualTo(2);
    }

    @Test
    void a_race_lost_without_a_version_is_run_again_until_all_are_done() throws Exception {
        UUID id = opened();

        atOnce(
                16,
                writer -> (writer % 2 == 0 ? desk : otherDesk)
                        .send(new AddNote(id, "note " + writer), as(UUID.randomUUID(), Role.JURIST, null)));

        assertThat(eventsOf(id)).isEqualTo(17);
    }

    @Test
    void a_rehearsal_refuses_what_would_be_refused_and_leaves_nothing() {
        UUID id = opened();

        desk.rehearse(new OpenNotebook("plans"), as(UUID.randomUUID(), Role.JURIST, null));
        desk.rehearse(new AddNote(id, "first"), as(UUID.randomUUID(), Role.JURIST, null));
        assertThatThrownBy(() -> desk.rehearse(new AddNote(id, "first"), as(UUID.randomUUID(), Role.AUDITOR, null)))
                .isInstanceOfSatisfying(
                        Rejected.class,
                        refused -> assertThat(refused.rejection()).isEqualTo(new NotYours(id, Role.AUDITOR)));

        assertThat(eventsOf(id)).isEqualTo(1);
    }

    @Test
    void a_rehearsed_command_can_be_given_and_a_given_one_rehearsed() {
        Envelope envelope = as(UUID.randomUUID(), Role.JURIST, null);

        desk.rehearse(new OpenNotebook("plans"), envelope);
        assertThat(eventsOf(envelope.commandId())).isZero();
        desk.send(new OpenNotebook("plans"), envelope);
        desk.rehearse(new OpenNotebook("plans"), envelope);

        assertThat(eventsOf(envelope.commandId())).isEqualTo(1);
    }

    @Test
    void a_role_that_the_command_does_not_name_may_not_give_it() {
        assertThatThrownBy(() -> desk.send(new OpenNotebook("plans"), as(UUID.randomUUID(), Role.ADMIN, null)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> desk.send(new NobodyMay("x"), as(UUID.randomUUID(), Role.SYSTEM, null)))
                .isInstanceOf(NotAllowed.class);
    }

    @Test
    void nothing_can_be_told_before_it_has_happened() {
        var tomorrow = new Envelope(
                UUID.randomUUID(),
                SOMEBODY,
                Role.JURIST,
                Set.of(),
                AccessPurpose.CASE_WORK,
                Instant.now().plusSeconds(600),
                null,
                false,
                null);

        assertThatThrownBy(() -> desk.send(new OpenNotebook("plans"), tomorrow))
                .isInstanceOfSatisfying(
                        InvalidCommand.class,
                        invalid -> assertThat(invalid.faults())
                                .extracting(InvalidCommand.Fault::code)
                                .containsExactly("TIME_IN_FUTURE"));
    }

    @Test
    void an_aggregate_that_does_not_exist_is_told_as_such() {
        assertThatThrownBy(() -> desk.send(new AddNote(UUID.randomUUID(), "x"), as(UUID.randomUUID(), Role.JURIST, 0L)))
                .isInstanceOf(AggregateNotFoundException.class);
    }

    record NobodyMay(String text) {}

    private static UUID opened() {
        UUID id = UUID.randomUUID();
        desk.send(new OpenNotebook("plans"), as(id, Role.JURIST, null));
        return id;
    }

    private static Envelope as(UUID commandId, Role role, @Nullable Long expectedVersion) {
        return new Envelope(
                commandId, SOMEBODY, role, Set.of(), AccessPurpose.CASE_WORK, null, null, false, expectedVersion);
    }

    private static long eventsOf(UUID id) {
        return database.jdbc(COMMAND)
                .sql("select count(*) from events.domain_event_entry where aggregate_identifier = ?")
                .param(id.toString())
                .query(Long.class)
                .single();
    }

    private static long positionOf(UUID id, long sequence) {
        return database.jdbc(COMMAND)
                .sql("select global_index from events.es_stream where aggregate_identifier = ? and sequence_number = ?")
                .params(id.toString(), sequence)
                .query(Long.class)
                .single();
    }

    private static <T> List<T> atOnce(int writers, Writer<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> tasks = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                int number = writer;
                tasks.add(() -> work.write(number));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> done : threads.invokeAll(tasks)) {
                results.add(done.get());
            }
            return results;
        }
    }

    private interface Writer<T> {
        T write(int number) throws Exception;
    }
}

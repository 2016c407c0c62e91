package nl.rechtspoor.platform.store;

import static nl.rechtspoor.platform.database.DatabaseRole.COMMAND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.dossiers.DossierEvent.SystemicSignalRaised;
import nl.rechtspoor.platform.testing.NotebookEvent;
import nl.rechtspoor.platform.testing.NotebookEvent.NoteAdded;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UpcastingTest {
    private static final SimpleSerializedType OLD = new SimpleSerializedType("test-note-added", "1");

    @Test
    void an_event_of_an_old_revision_is_read_in_the_present_shape_and_stays_as_it_was_stored() {
        try (TestDatabase database = TestDatabase.fresh()) {
            UUID id = UUID.randomUUID();
            String asItWas = "{\"note\":\"written long ago\",\"notebookId\":\"" + id + "\"}";
            database.jdbc(COMMAND)
                    .sql("insert into events.domain_event_entry (event_identifier, aggregate_identifier,"
                            + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                            + " values (?, ?, 0, 'notebook', '2026-06-01T07:00:00Z', 'test-note-added', '1', ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            id.toString(),
                            asItWas.getBytes(StandardCharsets.UTF_8),
                            "{}".getBytes(StandardCharsets.UTF_8))
                    .update();
            var engine = EventStorage.appending(
                    database.as(COMMAND),
                    database.transactions(COMMAND),
                    EventSerializer.of(EventCatalogue.of(NotebookEvent.class), List.of()),
                    new NoteBecameText());

            Stream<?> read = engine.readEvents(id.toString(), 0).asStream().map(event -> event.getPayload());

            assertThat(read.toList()).isEqualTo(List.of(new NoteAdded(id, "written long ago")));
            assertThat(database.jdbc(COMMAND)
                            .sql("select convert_from(payload, 'UTF8') from events.domain_event_entry")
                            .query(String.class)
                            .single())
                    .isEqualTo(asItWas);
        }
    }

    @Test
    void a_signal_that_was_raised_before_it_had_figures_is_still_one() throws IOException {
        try (TestDatabase database = TestDatabase.fresh()) {
            UUID id = UUID.randomUUID();
            database.jdbc(COMMAND)
                    .sql(
                            "insert into events.domain_event_entry (event_identifier, aggregate_identifier,"
                                    + " sequence_number, type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                                    + " values (?, ?, 0, 'dossier', '2026-06-01T07:00:00Z', 'systemic-signal-raised', '1', ?, ?)")
                    .params(
                            UUID.randomUUID().toString(),
                            id.toString(),
                            Files.readAllBytes(
                                    Path.of("src/test/resources/released-events/systemic-signal-raised.1.json")),
                            "{}".getBytes(StandardCharsets.UTF_8))
                    .update();
            var engine = EventStorage.appending(
                    database.as(COMMAND),
                    database.transactions(COMMAND),
                    EventSerializer.of(EventCatalogue.ofTheKernel(), List.of()),
                    new SerializationConfiguration().signalsGotFigures());

            Stream<?> read = engine.readEvents(id.toString(), 0).asStream().map(event -> event.getPayload());

            assertThat(read.toList())
                    .singleElement(InstanceOfAssertFactories.type(SystemicSignalRaised.class))
                    .satisfies(raised -> {
                        assertThat(raised.evidence().positions()).containsExactly(4L);
                        assertThat(raised.evidence().figures()).isNull();
                    });
        }
    }

    private static final class NoteBecameText extends SingleEventUpcaster {
        @Override
        protected boolean canUpcast(IntermediateEventRepresentation event) {
            return event.getType().equals(OLD);
        }

        @Override
        protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
            return event.upcastPayload(new SimpleSerializedType(OLD.getName(), "2"), JsonNode.class, json -> {
                ObjectNode now = (ObjectNode) json;
                now.set("text", now.remove("note"));
                return now;
            });
        }
    }
}

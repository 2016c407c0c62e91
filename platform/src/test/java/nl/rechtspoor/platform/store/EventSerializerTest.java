package nl.rechtspoor.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.platform.testing.NotebookEvent;
import nl.rechtspoor.platform.testing.NotebookEvent.NoteAdded;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventSerializerTest {
    private static final UUID ID = UUID.fromString("7b0e6a3c-0000-4000-8000-000000000001");

    private final EventSerializer serializer = EventSerializer.of(EventCatalogue.of(NotebookEvent.class), List.of());

    @Test
    void an_event_is_stored_under_its_name_and_revision_and_never_its_class() {
        SerializedObject<byte[]> stored = serializer.serialize(new NoteAdded(ID, "text"), byte[].class);

        assertThat(stored.getType().getName()).isEqualTo("test-note-added");
        assertThat(stored.getType().getRevision()).isEqualTo("2");
        assertThat(new String(stored.getData(), StandardCharsets.UTF_8))
                .isEqualTo("{\"notebookId\":\"" + ID + "\",\"text\":\"text\"}");
        assertThat(read(stored)).isEqualTo(new NoteAdded(ID, "text"));
    }

    @Test
    void an_unknown_name_stops_the_reader() {
        assertThatThrownBy(() -> serializer.deserialize(stored("test-unheard-of", "1", "{}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("test-unheard-of");
    }

    @Test
    void a_revision_that_nobody_brought_up_to_date_stops_the_reader() {
        assertThatThrownBy(() -> serializer.deserialize(stored("test-note-added", "1", "{\"note\":\"old\"}")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("revision 1");
    }

    @Test
    void metadata_and_tokens_come_back_as_they_were_also_in_a_replay() {
        MetaData metadata = MetaData.with("actor", "somebody");
        TrackingToken token = ReplayToken.createReplayToken(
                GapAwareTrackingToken.newInstance(9, List.of()), GapAwareTrackingToken.newInstance(3, List.of()));

        assertThat(read(serializer.serialize(metadata, byte[].class))).isEqualTo(metadata);
        assertThat(read(serializer.serialize(token, byte[].class))).isEqualTo(token);
    }

    @Test
    void the_kernels_events_all_have_a_name_of_their_own() {
        assertThat(EventCatalogue.ofTheKernel().classes()).isNotEmpty();
    }

    @Test
    void a_name_used_twice_a_missing_name_and_an_open_interface_stop_the_start() {
        assertThatThrownBy(() -> EventCatalogue.of(NotebookEvent.class, Twice.class))
                .hasMessageContaining("test-note-added");
        assertThatThrownBy(() -> EventCatalogue.of(Nameless.class)).hasMessageContaining("no @EventType");
        assertThatThrownBy(() -> EventCatalogue.of(Open.class)).hasMessageContaining("not sealed");
    }

    private Object read(SerializedObject<byte[]> stored) {
        return serializer.deserialize(stored);
    }

    private static SerializedObject<byte[]> stored(String name, @Nullable String revision, String json) {
        return new SimpleSerializedObject<>(
                json.getBytes(StandardCharsets.UTF_8), byte[].class, new SimpleSerializedType(name, revision));
    }

    @EventType("test-note-added")
    record Twice(UUID id) implements DomainEvent {}

    record Nameless(UUID id) implements DomainEvent {}

    interface Open extends DomainEvent {}
}

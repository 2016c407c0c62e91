package nl.rechtspoor.query.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.store.EventCatalogue;
import nl.rechtspoor.platform.store.EventSerializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names every field that the state of a case can have, told from the released JSON of every event. The client keeps the
 * list and has a text for each; {@code -Drechtspoor.golden=write} brings the list up to date.
 */
class StateFieldsTest {
    private static final Path KEPT_BY_THE_CLIENT = Path.of("../web-client/src/history/state-fields.json");
    private static final EventCatalogue CATALOGUE = EventCatalogue.ofTheKernel();
    private static final EventSerializer SERIALIZER =
            EventSerializer.of(CATALOGUE, List.of(json -> json.addModule(new InMemoryKeyring().jacksonModule())));

    @Test
    void the_client_knows_every_field_of_a_state() throws IOException {
        var fields = new TreeSet<String>();
        for (var event : CATALOGUE.classes()) {
            if (CaseEvent.class.isAssignableFrom(event)) {
                CaseState.at(
                                new Moment(null, null, null),
                                new ToldEvents().and(released(event)).events())
                        .fields()
                        .keySet()
                        .forEach(path -> fields.add(path.replaceAll("\\[[^\\]]*\\]", "[]")));
            }
        }

        var written = JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(fields) + "\n";
        if ("write".equals(System.getProperty("rechtspoor.golden"))) {
            Files.writeString(KEPT_BY_THE_CLIENT, written);
        }
        assertThat(fields).hasSizeGreaterThan(100);
        assertThat(Files.readString(KEPT_BY_THE_CLIENT)).isEqualTo(written);
    }

    private static CaseEvent released(Class<?> event) throws IOException {
        var type = event.getAnnotation(EventType.class);
        var file = "/released-events/" + type.value() + "." + type.revision() + ".json";
        try (var json = StateFieldsTest.class.getResourceAsStream(file)) {
            assertThat(json).as(file).isNotNull();
            return SERIALIZER.deserialize(
                    new SimpleSerializedObject<>(json.readAllBytes(), byte[].class, SERIALIZER.typeForClass(event)));
        }
    }
}

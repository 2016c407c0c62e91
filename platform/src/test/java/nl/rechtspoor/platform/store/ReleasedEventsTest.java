package nl.rechtspoor.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import org.axonframework.serialization.SimpleSerializedObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What is stored once must be readable for ever. A file per event and revision holds its JSON; this test compares byte
 * for byte. {@code -Drechtspoor.golden=write} adds the files of new events and never touches one that is there.
 */
class ReleasedEventsTest {
    private static final Path FILES = Path.of("src/test/resources/released-events");
    private static final EventCatalogue CATALOGUE = EventCatalogue.ofTheKernel();
    private static final EventSerializer SERIALIZER =
            EventSerializer.of(CATALOGUE, List.of(json -> json.addModule(new InMemoryKeyring().jacksonModule())));

    @TestFactory
    Stream<DynamicTest> the_json_of_every_event_is_the_released_one() throws IOException {
        Files.createDirectories(FILES);
        return CATALOGUE.classes().stream()
                .sorted(Comparator.comparing(ReleasedEventsTest::name))
                .map(event -> dynamicTest(name(event), () -> isTheReleasedOne(event)));
    }

    @Test
    void no_released_event_is_gone() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("\\.\\d+\\.json$", "")))
                    .allSatisfy(released -> assertThat(CATALOGUE.classOf(released))
                            .as("an event was stored as %s and must be readable", released)
                            .isNotNull());
        }
    }

    private static void isTheReleasedOne(Class<?> event) throws IOException {
        Object example = ExampleEvents.of(event);
        byte[] written = SERIALIZER.serialize(example, byte[].class).getData();
        Path released = FILES.resolve(name(event) + ".json");
        if ("write".equals(System.getProperty("rechtspoor.golden")) && !Files.exists(released)) {
            Files.write(released, written);
        }
        assertThat(released)
                .as("every event has its released JSON; see docs/event-model.md")
                .exists();
        assertThat(new String(written)).isEqualTo(Files.readString(released));
        Object read = SERIALIZER.deserialize(new SimpleSerializedObject<>(
                Files.readAllBytes(released), byte[].class, SERIALIZER.typeForClass(event)));
        assertThat(read).isEqualTo(example);
    }

    private static String name(Class<?> event) {
        EventType type = event.getAnnotation(EventType.class);
        return type.value() + "." + type.revision();
    }
}

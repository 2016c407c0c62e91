package nl.rechtspoor.query.audit;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.rechtspoor.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/** Turns the components of an event into values that JSON can carry, under the names and forms of the event's JSON. */
final class PlainValues {
    private PlainValues() {}

    /** A component that is itself a record of several components. */
    record Nested(Map<String, @Nullable Object> components) {}

    static Map<String, @Nullable Object> components(Record value) {
        var components = new LinkedHashMap<String, @Nullable Object>();
        for (var component : value.getClass().getRecordComponents()) {
            components.put(component.getName(), plain(read(component, value)));
        }
        return components;
    }

    /** The components of a record as they are, without those that are missing. */
    static Stream<Object> read(Record value) {
        return Stream.of(value.getClass().getRecordComponents())
                .map(component -> read(component, value))
                .filter(Objects::nonNull);
    }

    static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Sensitive<?> sensitive -> sensitive;
            case Boolean flag -> flag;
            case Number number -> number;
            case Enum<?> constant -> constant.name();
            case List<?> list -> list.stream().map(PlainValues::plain).toList();
            // a set has no order of its own, and the same state must always read the same
            case Collection<?> set ->
                set.stream()
                        .map(element -> String.valueOf(plain(element)))
                        .sorted()
                        .toList();
            case Record record -> plain(record);
            default -> value.toString();
        };
    }

    private static Object plain(Record value) {
        var components = components(value);
        if (components.size() == 1) {
            return Objects.requireNonNull(components.values().iterator().next());
        }
        return new Nested(components);
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}

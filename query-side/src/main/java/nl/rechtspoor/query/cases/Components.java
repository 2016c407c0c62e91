package nl.rechtspoor.query.cases;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.rechtspoor.kernel.Sensitive;
import org.jspecify.annotations.Nullable;

/** The components of an event by name, for what treats all events alike. */
final class Components {
    private Components() {}

    /** The present ones, in the order in which the event declares them. */
    static Map<String, Object> of(Record event) {
        var values = new LinkedHashMap<String, Object>();
        for (RecordComponent component : event.getClass().getRecordComponents()) {
            Object value = value(event, component);
            if (value != null) {
                values.put(component.getName(), value);
            }
        }
        return values;
    }

    static boolean isSensitive(Record event, String name) {
        return Arrays.stream(event.getClass().getRecordComponents())
                .anyMatch(component -> component.getName().equals(name) && component.getType() == Sensitive.class);
    }

    /** The same event with one component replaced; unchanged if it has no such component. */
    static Record with(Record event, String name, Object replacement) {
        RecordComponent[] components = event.getClass().getRecordComponents();
        Object[] values = Arrays.stream(components)
                .map(component -> component.getName().equals(name) ? replacement : value(event, component))
                .toArray();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return (Record) event.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event cannot be made again: " + event.getClass(), e);
        }
    }

    private static @Nullable Object value(Record event, RecordComponent component) {
        try {
            return component.getAccessor().invoke(event);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("an event cannot be read: " + event.getClass(), e);
        }
    }
}

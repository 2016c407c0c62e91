package nl.rechtspoor.command.cases;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.rechtspoor.kernel.cases.CaseEvent;
import org.jspecify.annotations.Nullable;

/** The components of an event by name, in the order of its record. */
final class Components {
    private Components() {}

    static Map<String, @Nullable Object> of(CaseEvent event) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (var component : event.getClass().getRecordComponents()) {
            try {
                values.put(component.getName(), component.getAccessor().invoke(event));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("an event that cannot be read: " + component, e);
            }
        }
        return values;
    }
}

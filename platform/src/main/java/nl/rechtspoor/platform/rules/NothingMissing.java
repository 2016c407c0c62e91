package nl.rechtspoor.platform.rules;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Finds what a document leaves out although the type promises it: JSON itself does not mind. */
final class NothingMissing {
    private NothingMissing() {}

    static void in(@Nullable Object value, String where) {
        switch (value) {
            case null -> {}
            case Collection<?> values -> values.forEach(each -> in(each, where));
            case Record record -> {
                for (var component : record.getClass().getRecordComponents()) {
                    var part = read(record, component);
                    if (part == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                        throw new RulesInvalid(where + " leaves out " + component.getName() + " of " + record);
                    }
                    in(part, where);
                }
            }
            default -> {}
        }
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new RulesInvalid(component + " cannot be read", e);
        }
    }
}

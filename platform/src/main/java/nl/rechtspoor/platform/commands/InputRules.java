package nl.rechtspoor.platform.commands;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rechtspoor.kernel.formats.Bsn;
import nl.rechtspoor.platform.commands.InvalidCommand.Fault;
import nl.rechtspoor.platform.json.KernelJson;
import org.jspecify.annotations.Nullable;

/**
 * Walks a command's record, its lists and nested records, and names every component that is missing or whose text cannot
 * stand. New commands are covered by being records; there is nothing to remember.
 */
public final class InputRules {
    private static final int LONGEST = 10_000;

    private final boolean notABsn;
    private final List<Fault> faults = new ArrayList<>();

    InputRules(boolean notABsn) {
        this.notABsn = notABsn;
    }

    /** Refuses a record that was entered, as a command would be; for what changes something and is no command. */
    public static void check(Record entered, boolean notABsn) {
        List<Fault> faults = new InputRules(notABsn).faultsOf(entered);
        if (!faults.isEmpty()) {
            throw new InvalidCommand(faults);
        }
    }

    List<Fault> faultsOf(Object command) {
        record(command, "");
        return faults;
    }

    private void record(Object value, String pointer) {
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            boolean bare = KernelJson.isBareValue(value.getClass());
            value(
                    read(component, value),
                    bare ? pointer : pointer + "/" + component.getName(),
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    longest(component));
        }
    }

    private void value(@Nullable Object value, String pointer, boolean optional, int longest) {
        switch (value) {
            case null -> {
                if (!optional) {
                    faults.add(new Fault(pointer, "REQUIRED", "This must not be missing."));
                }
            }
            case String text -> text(text, pointer, optional, longest);
            case Collection<?> items -> {
                int index = 0;
                for (Object item : items) {
                    value(item, pointer + "/" + index++, false, longest);
                }
            }
            case Map<?, ?> map -> map.forEach((key, item) -> value(item, pointer + "/" + escaped(key), false, longest));
            case Optional<?> maybe -> maybe.ifPresent(item -> value(item, pointer, optional, longest));
            case Record nested -> record(nested, pointer);
            default -> {} // numbers, dates, codes and ids have rules of their own
        }
    }

    private void text(String text, String pointer, boolean optional, int longest) {
        if (text.isBlank()) {
            if (!optional) {
                faults.add(new Fault(pointer, "REQUIRED", "This must not be blank."));
            }
        } else if (text.codePointCount(0, text.length()) > longest) {
            faults.add(new Fault(pointer, "TEXT_INVALID", "At most " + longest + " characters."));
        } else if (!PlainText.is(text)) {
            faults.add(new Fault(
                    pointer,
                    "TEXT_INVALID",
                    "Control characters, direction overrides and unnormalised text are refused."));
        } else if (!notABsn && Bsn.appearsIn(text)) {
            faults.add(new Fault(pointer, "BSN_FORBIDDEN", "This looks like a citizen service number; leave it out."));
        }
    }

    private static int longest(AnnotatedElement component) {
        MaxLength max = component.getAnnotation(MaxLength.class);
        return max == null ? LONGEST : max.value();
    }

    private static String escaped(Object key) {
        return key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable Object read(RecordComponent component, Object value) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}

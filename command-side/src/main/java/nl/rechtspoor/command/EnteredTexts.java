package nl.rechtspoor.command;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.formats.Bsn;
import nl.rechtspoor.platform.commands.Act;
import org.jspecify.annotations.Nullable;

/**
 * Every text of a command by where it stands. New commands are covered by being records.
 *
 * @param byField the texts, by field and, in lists, by number: {@code sources/0/reference}
 */
public record EnteredTexts(Map<String, String> byField) {
    /** The texts of a command, its lists and nested records. */
    public static EnteredTexts in(Record command) {
        var texts = new LinkedHashMap<String, String>();
        components(command, "", texts);
        return new EnteredTexts(texts);
    }

    /** The fields with a number that looks like a BSN although the actor said that it is none: that is kept as a fact. */
    public List<String> confirmedNumbers(Act act) {
        return act.notABsn()
                ? byField.entrySet().stream()
                        .filter(field -> Bsn.appearsIn(field.getValue()))
                        .map(Map.Entry::getKey)
                        .toList()
                : List.of();
    }

    private static void collect(@Nullable Object value, String path, Map<String, String> texts) {
        switch (value) {
            case String text -> texts.put(path, text);
            case Record record -> components(record, path, texts);
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(list.get(i), path + "/" + i, texts);
                }
            }
            case null, default -> {} // no other type of component carries text
        }
    }

    private static void components(Record record, String path, Map<String, String> texts) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                var name = path.isEmpty() ? component.getName() : path + "/" + component.getName();
                collect(accessor.invoke(record), name, texts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record that cannot be read: " + component, e);
            }
        }
    }

    @Override
    public String toString() {
        return "EnteredTexts" + byField.keySet();
    }
}

package nl.rechtspoor.kernel.audits;

import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Writes a report in its one form: keys in order, no space, integers, and text in which nothing needs to be escaped. */
final class ReportJson {
    private ReportJson() {}

    static String write(Object value) {
        return switch (value) {
            case SortedMap<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> text(String.valueOf(entry.getKey())) + ":" + write(entry.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
            case List<?> list -> list.stream().map(ReportJson::write).collect(Collectors.joining(",", "[", "]"));
            case Long number -> number.toString();
            case String text -> text(text);
            default -> throw new IllegalArgumentException(value.getClass() + " has no place in a report");
        };
    }

    private static String text(String text) {
        if (text.chars().anyMatch(c -> c < ' ' || c > '~' || c == '"' || c == '\\')) {
            throw new IllegalArgumentException("a report holds codes, ids and hashes only");
        }
        return '"' + text + '"';
    }
}

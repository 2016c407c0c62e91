package nl.rechtspoor.query.projection;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, and where the next part starts.
 *
 * @param next what to send as {@code after} to go on; absent at the end
 */
public record Page<T>(List<T> items, @Nullable String next) {
    /** A page out of one row more than it may show, which tells whether there is a next one. */
    public static <R, T> Page<T> of(List<R> rows, int size, Function<R, T> item, Function<R, Cursor> cursor) {
        boolean more = rows.size() > size;
        List<R> shown = more ? rows.subList(0, size) : rows;
        return new Page<>(
                shown.stream().map(item).toList(),
                more ? cursor.apply(shown.getLast()).text() : null);
    }
}

package nl.rechtspoor.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a page ended: the values that the list is ordered by, never anything about a person. Opaque to the client. */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "|";

    public static Cursor of(Object... keys) {
        return new Cursor(java.util.Arrays.stream(keys).map(String::valueOf).toList());
    }

    /** Reads what {@link #text} wrote; anything else is a bad request. */
    public static Cursor read(String text, int length) {
        return checked(() -> {
            var keys = List.of(new String(Base64.getUrlDecoder().decode(text), UTF_8).split("\\|", -1));
            if (keys.size() != length) {
                throw new IllegalArgumentException("a cursor of another list");
            }
            return new Cursor(keys);
        });
    }

    /** A value made from a cursor or another parameter; what cannot be read is a bad request. */
    public static <T> T checked(Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "A parameter could not be read", e);
        }
    }

    public String key(int index) {
        return keys.get(index);
    }

    public String text() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(UTF_8));
    }
}

package nl.rechtspoor.query.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A personal value on its way to somebody who may read it, or the plain word that its subject was erased.
 *
 * @param value nothing once the subject was erased
 */
record Personal<T>(@Nullable T value) {
    @JsonValue
    Object json() {
        return value == null ? Map.of("erased", true) : value;
    }

    boolean erased() {
        return value == null;
    }

    @Override
    public String toString() {
        return "Personal[…]";
    }
}

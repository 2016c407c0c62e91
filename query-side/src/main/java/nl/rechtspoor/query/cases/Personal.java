package nl.rechtspoor.query.cases;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.query.erasure.Erased;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.jspecify.annotations.Nullable;

/**
 * A personal value on its way to somebody who may read it, or, once its subject was erased, when and why that was.
 *
 * @param value nothing once the subject was erased
 */
record Personal<T>(@Nullable T value, @Nullable Erased instead) {
    Personal(T value) {
        this(value, null);
    }

    /** What the subject's key opens, or what to say in its place. */
    static <T> Personal<T> of(Sensitive<T> value, Class<T> type, Keyring keyring, ErasedSubjects erased) {
        return keyring.open(value, type)
                .map(opened -> new Personal<>(opened))
                .orElseGet(() -> new Personal<>(null, erased.of(value.subject())));
    }

    @JsonValue
    Object json() {
        return value == null ? Objects.requireNonNull(instead) : value;
    }

    boolean erased() {
        return value == null;
    }

    @Override
    public String toString() {
        return "Personal[…]";
    }
}

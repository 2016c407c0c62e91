package nl.rechtspoor.query.audit;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.store.StoredJson;
import nl.rechtspoor.query.erasure.ErasedSubjects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How personal values look to an auditor: closed, unless emergency access is open, and plainly erased once their subject
 * was forgotten.
 */
@Component
class PersonalValues {
    private final Keyring keyring;
    private final ErasedSubjects erased;
    private final JsonMapper stored;

    PersonalValues(Keyring keyring, ErasedSubjects erased, List<StoredJson> shapes) {
        this.keyring = keyring;
        this.erased = erased;
        var json = JsonMapper.builder();
        shapes.forEach(shape -> shape.shape(json));
        this.stored = json.build();
    }

    /** A value of a state; whatever is not personal stays as it is. */
    @Nullable
    Object shown(@Nullable Object value, boolean opened) {
        return value instanceof Sensitive<?> sensitive ? personal(sensitive, opened) : value;
    }

    /** The payload of an event as it is stored, with its personal values shown in their place. */
    @Nullable
    Object payload(byte[] payload, boolean opened) {
        return walk(stored.readValue(payload, Object.class), opened);
    }

    private @Nullable Object walk(@Nullable Object json, boolean opened) {
        return switch (json) {
            case Map<?, ?> map
            when map.containsKey("$s") -> personal(stored.convertValue(map, Sensitive.class), opened);
            case Map<?, ?> map -> {
                var walked = new LinkedHashMap<String, @Nullable Object>();
                map.forEach((name, value) -> walked.put(String.valueOf(name), walk(value, opened)));
                yield walked;
            }
            case List<?> list -> list.stream().map(value -> walk(value, opened)).toList();
            case null, default -> json;
        };
    }

    private Object personal(Sensitive<?> value, boolean opened) {
        var plain = open(value);
        if (plain == null) {
            return erased.of(value.subject());
        }
        if (opened) {
            return plain;
        }
        var closed = new LinkedHashMap<String, Object>();
        closed.put("sensitive", true);
        closed.put("field", value.field());
        return Collections.unmodifiableMap(closed);
    }

    @SuppressWarnings("unchecked") // any JSON value reads as an object
    private @Nullable Object open(Sensitive<?> value) {
        return keyring.open((Sensitive<Object>) value, Object.class).orElse(null);
    }
}

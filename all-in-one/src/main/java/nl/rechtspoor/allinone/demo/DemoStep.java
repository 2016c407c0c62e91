package nl.rechtspoor.allinone.demo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request of somebody at the demo helpdesk.
 *
 * @param key the Idempotency-Key, and so the id of what the request creates
 * @param path below {@code /api/v1}; {@code {case}} stands for the case of the story
 */
record DemoStep(Instant at, DemoCast actor, UUID key, String path, Map<String, Object> body) {
    /** A body from names and values in turn; values that are not there are left out. */
    static Map<String, Object> body(@Nullable Object... namesAndValues) {
        var body = new LinkedHashMap<String, Object>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object name = namesAndValues[i];
            Object value = namesAndValues[i + 1];
            if (name != null && value != null) {
                body.put(name.toString(), value);
            }
        }
        return body;
    }
}

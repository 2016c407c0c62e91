package nl.rechtspoor.query.processes;

import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes traces as OCEL 2.0 JSON: every step with all that it is about. Steps are written as they come; what they are about is
 * kept until the end.
 */
final class OcelLog implements AutoCloseable {
    private static final String ROLE = "role";

    private final JsonGenerator json;
    /** The kind of each object, by its name. */
    private final Map<String, String> objects = new LinkedHashMap<>();

    private final TreeSet<String> activities = new TreeSet<>();

    OcelLog(OutputStream out) {
        json = JsonMapper.shared().createGenerator(out);
        json.writeStartObject();
        json.writeArrayPropertyStart("events");
    }

    void write(Trace trace) {
        for (var step : trace.steps()) {
            activities.add(step.activity());
            json.writeStartObject();
            json.writeStringProperty("id", step.name());
            json.writeStringProperty("type", step.activity());
            json.writeStringProperty("time", step.happenedAt().toString());
            json.writeArrayPropertyStart("attributes");
            json.writeStartObject();
            json.writeStringProperty("name", ROLE);
            json.writeStringProperty("value", step.role());
            json.writeEndObject();
            json.writeEndArray();
            json.writeArrayPropertyStart("relationships");
            about("case", trace.caseName());
            about("child", trace.childName());
            about("deadline", step.deadline());
            about("mediation", step.mediation());
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeArrayPropertyStart("objects");
        objects.forEach((name, kind) -> {
            json.writeStartObject();
            json.writeStringProperty("id", name);
            json.writeStringProperty("type", kind);
            json.writeEndObject();
        });
        json.writeEndArray();
        types("eventTypes", activities, ROLE);
        types("objectTypes", new TreeSet<>(objects.values()), null);
        json.writeEndObject();
        json.close();
    }

    private void about(String kind, @Nullable String name) {
        if (name != null) {
            objects.put(name, kind);
            json.writeStartObject();
            json.writeStringProperty("objectId", name);
            json.writeStringProperty("qualifier", kind);
            json.writeEndObject();
        }
    }

    private void types(String property, Iterable<String> names, @Nullable String attribute) {
        json.writeArrayPropertyStart(property);
        for (var name : names) {
            json.writeStartObject();
            json.writeStringProperty("name", name);
            json.writeArrayPropertyStart("attributes");
            if (attribute != null) {
                json.writeStartObject();
                json.writeStringProperty("name", attribute);
                json.writeStringProperty("type", "string");
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}

package nl.rechtspoor.allinone;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Bodies that can be read, made from the description of the API: every field is filled with the first value that its type
 * allows. They say nothing sensible, but they come as far as the rules.
 */
final class ExampleBodies {
    /** Texts that must have a form of their own, by the name of the field. */
    private static final Map<String, Object> WITH_A_FORM = Map.ofEntries(
            Map.entry("areas", List.of("UHP")),
            Map.entry("articles", List.of("CRC-9")),
            Map.entry("primaryArticle", "CRC-9"),
            Map.entry("issueHint", "WACHTLIJST"),
            Map.entry("language", "nl"),
            Map.entry("violationMonth", "2026-01"),
            Map.entry("email", "niemand@example.org"),
            Map.entry("phone", "0201234567"),
            Map.entry("postcode", "1011AB"),
            Map.entry("vNumber", "1234567890"),
            Map.entry("ecli", "ECLI:NL:RBAMS:2026:1"));

    private final JsonNode schemas;
    private final Map<String, Object> given;

    /** @param given values for fields of these names, wherever they are */
    ExampleBodies(JsonNode description, Map<String, Object> given) {
        this.schemas = description.required("components").required("schemas");
        this.given = new HashMap<>(WITH_A_FORM);
        this.given.putAll(given);
    }

    /** The body for an operation, or an empty one where it takes none. */
    Object of(JsonNode operation) {
        JsonNode schema = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return schema.isMissingNode() ? Map.of() : example(schema);
    }

    private Object example(JsonNode schema) {
        if (schema.has("$ref")) {
            return example(schemas.required(schema.required("$ref").asString().replaceFirst(".*/", "")));
        }
        if (schema.has("enum")) {
            return schema.required("enum").required(0).asString();
        }
        return switch (type(schema)) {
            case "array" -> List.of(example(schema.required("items")));
            case "boolean" -> true;
            case "integer", "number" -> 1;
            case "string" -> text(schema.path("format").asString(""));
            default -> object(schema);
        };
    }

    private Map<String, Object> object(JsonNode schema) {
        var fields = new LinkedHashMap<String, Object>();
        schema.path("properties")
                .forEachEntry(
                        (name, field) -> fields.put(name, given.containsKey(name) ? given.get(name) : example(field)));
        return fields;
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.required(0).asString() : type.asString("object");
    }

    private static String text(String format) {
        return switch (format) {
            case "uuid" -> "7d3a4c1e-0000-4000-8000-000000000009";
            case "date" -> "2026-01-05";
            case "date-time" -> "2026-01-05T10:00:00Z";
            default -> "Een verzonnen tekst.";
        };
    }
}

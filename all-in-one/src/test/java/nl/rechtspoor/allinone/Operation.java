package nl.rechtspoor.allinone;

import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One thing that the description of the API says can be asked. */
record Operation(String method, String path, JsonNode described) {
    static Stream<Operation> allIn(JsonNode description) {
        return description
                .required("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue())));
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}

package nl.rechtspoor.command.detection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.rechtspoor.platform.json.KernelJson;
import nl.rechtspoor.platform.store.StoredJson;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** JSON of what detection keeps. A birth date is written sealed, as in the event it comes from. */
@Component
class FactDocuments {
    private final JsonMapper json;

    @Autowired
    FactDocuments(ObjectProvider<StoredJson> shapes) {
        this(shapes.orderedStream().toList());
    }

    FactDocuments(List<StoredJson> shapes) {
        var builder = JsonMapper.builder()
                .addModule(new KernelJson())
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
        shapes.forEach(shape -> shape.shape(builder));
        json = builder.build();
    }

    String write(Object document) {
        return json.writeValueAsString(document);
    }

    <T> T read(String document, Class<T> type) {
        return json.readValue(document, type);
    }
}

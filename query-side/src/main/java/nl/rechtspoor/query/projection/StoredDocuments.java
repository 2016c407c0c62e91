package nl.rechtspoor.query.projection;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.rechtspoor.platform.json.KernelJson;
import nl.rechtspoor.platform.store.StoredJson;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleAbstractTypeResolver;
import tools.jackson.databind.module.SimpleModule;

/**
 * JSON that a view keeps for itself. Personal values are written sealed, as in the events they come from; a set keeps the
 * order in which it was written, so that a document that was read and written again is the same.
 */
@Component
public class StoredDocuments {
    private final JsonMapper json;

    public StoredDocuments(List<StoredJson> shapes) {
        var inOrder = new SimpleModule("sets in the order in which they were written");
        inOrder.setAbstractTypes(new SimpleAbstractTypeResolver().addMapping(Set.class, LinkedHashSet.class));
        var builder = JsonMapper.builder()
                .addModule(new KernelJson())
                .addModule(inOrder)
                .changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
        shapes.forEach(shape -> shape.shape(builder));
        json = builder.build();
    }

    public String write(Object document) {
        return json.writeValueAsString(document);
    }

    public <T> T read(String document, Class<T> type) {
        return json.readValue(document, type);
    }
}

package nl.rechtspoor.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import nl.rechtspoor.platform.json.KernelJson;
import org.jspecify.annotations.Nullable;

/** Describes an id or a code as the bare value that {@link KernelJson} writes. */
final class BareValues implements ModelConverter {
    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        if (!others.hasNext()) {
            return null;
        }
        Class<?> raw = Json.mapper().constructType(type.getType()).getRawClass();
        AnnotatedType described = KernelJson.isBareValue(raw)
                ? new AnnotatedType(raw.getRecordComponents()[0].getGenericType())
                        .ctxAnnotations(type.getCtxAnnotations())
                        .resolveAsRef(type.isResolveAsRef())
                : type;
        return others.next().resolve(described, context, others);
    }
}

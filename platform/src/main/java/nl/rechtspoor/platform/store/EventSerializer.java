package nl.rechtspoor.platform.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.platform.json.KernelJson;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Writes events under their logical names and revisions, never under class names. An unknown name or a revision that no
 * upcaster brought up to date stops the reader: a fact is never skipped in silence.
 */
public final class EventSerializer extends Jackson3Serializer {
    private final EventCatalogue catalogue;

    private EventSerializer(Builder builder, EventCatalogue catalogue) {
        super(builder);
        this.catalogue = catalogue;
    }

    /** The serializer of all events in the catalogue. */
    public static EventSerializer of(EventCatalogue catalogue, List<StoredJson> shapes) {
        return new EventSerializer(builder().jsonMapperBuilderCustomizer(json -> shape(json, shapes)), catalogue);
    }

    static void shape(JsonMapper.Builder json, List<StoredJson> shapes) {
        json.addModule(new KernelJson());
        json.changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
        // Axon keeps the context of a replay as a polymorphic object in its token
        json.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                .allowIfSubType("org.axonframework.")
                .build());
        shapes.forEach(shape -> shape.shape(json));
    }

    @Override
    @SuppressWarnings("rawtypes") // so declared by Axon
    public SerializedType typeForClass(Class type) {
        EventType event = type == null ? null : catalogue.typeOf(type);
        return event == null
                ? super.typeForClass(type)
                : new SimpleSerializedType(event.value(), String.valueOf(event.revision()));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        Class<?> event = catalogue.classOf(type.getName());
        if (event != null) {
            refuseOtherRevisions(event, type);
            return event;
        }
        if (type.getName().startsWith("org.axonframework.")
                || SerializedType.emptyType().equals(type)) {
            return super.classForType(type);
        }
        throw new SerializationException("No event is named " + type.getName());
    }

    private void refuseOtherRevisions(Class<?> event, SerializedType stored) {
        EventType current = catalogue.typeOf(event);
        if (current != null && !String.valueOf(current.revision()).equals(stored.getRevision())) {
            throw new SerializationException(stored.getName() + " of revision " + stored.getRevision()
                    + " was not brought up to revision " + current.revision());
        }
    }
}

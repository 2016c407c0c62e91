package nl.rechtspoor.platform.store;

import nl.rechtspoor.platform.json.KernelJson;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** How events and tokens become bytes, the same on both sides. */
@Configuration(proxyBeanMethods = false)
public class SerializationConfiguration {
    @Bean
    EventCatalogue eventCatalogue() {
        return EventCatalogue.ofTheKernel();
    }

    /** For the API's JSON as well: Boot adds every such bean to its own mapper. */
    @Bean
    KernelJson kernelJson() {
        return new KernelJson();
    }

    @Bean
    @Qualifier("eventSerializer")
    EventSerializer eventSerializer(EventCatalogue catalogue, ObjectProvider<StoredJson> shapes) {
        return EventSerializer.of(catalogue, shapes.orderedStream().toList());
    }

    /** For what is no event: tokens and the bookkeeping of dead letters. */
    @Bean
    @Primary
    Serializer generalSerializer(ObjectProvider<StoredJson> shapes) {
        return Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(json ->
                        EventSerializer.shape(json, shapes.orderedStream().toList()))
                .build();
    }

    @Bean
    SingleEventUpcaster signalsGotFigures() {
        return new SignalsGotFigures();
    }

    /** Brings old revisions up, in the order of the upcaster beans. */
    @Bean
    EventUpcasterChain upcasters(ObjectProvider<SingleEventUpcaster> upcasters) {
        return new EventUpcasterChain(upcasters.orderedStream().toArray(EventUpcaster[]::new));
    }
}

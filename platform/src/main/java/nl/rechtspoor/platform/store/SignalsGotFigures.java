package nl.rechtspoor.platform.store;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import tools.jackson.databind.JsonNode;

/** Signals of revision 1 say nothing of the figures they were raised by; in revision 2 these are missing. */
final class SignalsGotFigures extends SingleEventUpcaster {
    private static final SimpleSerializedType BEFORE = new SimpleSerializedType("systemic-signal-raised", "1");
    private static final SimpleSerializedType AFTER = new SimpleSerializedType("systemic-signal-raised", "2");

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(BEFORE);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(AFTER, JsonNode.class, payload -> payload);
    }
}

package nl.rechtspoor.platform.commands;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;

/** Carries the act beside its command inside the process, and into the metadata of the events that it leads to. */
public final class ActMetadata implements CorrelationDataProvider {
    static final String ACT = "act";
    static final String EXPECTED_VERSION = "expectedVersion";
    static final String FINGERPRINT = "fingerprint";
    static final String OUTCOME = "outcome";
    static final String REHEARSAL = "rehearsal";

    /** The metadata of a command that was given in this act. */
    public static Map<String, Object> of(Act act) {
        return Map.of(ACT, act);
    }

    /** The act that the message was given in, if it carries one. */
    public static @Nullable Act actOf(Message<?> message) {
        return message.getMetaData().get(ACT) instanceof Act act ? act : null;
    }

    /** The strings that are stored with each event. They are part of what the ledger seals, so they never change shape. */
    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Act act = actOf(message);
        if (act == null) {
            return Map.of();
        }
        var metadata = new HashMap<String, String>();
        metadata.put("commandId", act.commandId().toString());
        metadata.put("actor", act.actor().toString());
        metadata.put("role", act.role().name());
        metadata.put("purpose", act.purpose().name());
        metadata.put("happenedAt", act.happenedAt().toString());
        if (act.onBehalfOf() != null) {
            metadata.put("onBehalfOf", act.onBehalfOf().toString());
        }
        return metadata;
    }
}

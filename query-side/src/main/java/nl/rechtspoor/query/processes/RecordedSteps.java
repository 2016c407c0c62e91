package nl.rechtspoor.query.processes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.DeadlineId;
import nl.rechtspoor.kernel.cases.MediationId;
import nl.rechtspoor.platform.store.SealedEvents;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was done in cases from the sealed stream itself. Exact; it does not leave the vault as it is. */
@Component
public class RecordedSteps {
    private static final int AT_ONCE = 200;

    private final SealedEvents sealed;

    RecordedSteps(SealedEvents sealed) {
        this.sealed = sealed;
    }

    /** Hands over the steps of each case, in the order in which the cases are named, up to a position of the stream. */
    public void read(List<UUID> cases, long upTo, BiConsumer<UUID, List<RecordedStep>> reader) {
        for (int first = 0; first < cases.size(); first += AT_ONCE) {
            readAtOnce(cases.subList(first, Math.min(first + AT_ONCE, cases.size())), upTo, reader);
        }
    }

    private void readAtOnce(List<UUID> cases, long upTo, BiConsumer<UUID, List<RecordedStep>> reader) {
        var steps = new LinkedHashMap<UUID, List<RecordedStep>>();
        cases.forEach(caseId -> steps.put(caseId, new ArrayList<>()));
        var messages = sealed.where(
                "aggregate_identifier = any(?) and global_index <= ? order by aggregate_identifier, global_index",
                cases.stream().map(UUID::toString).toArray(String[]::new),
                upTo);
        for (var message : messages) {
            if (message.getPayload() instanceof CaseEvent event) {
                Activities.of(event)
                        .ifPresent(activity -> steps.get(event.caseId().value()).add(step(message, event, activity)));
            }
        }
        steps.forEach(reader);
    }

    private static RecordedStep step(TrackedEventMessage<?> message, CaseEvent event, String activity) {
        var deadline = part(event, DeadlineId.class);
        var mediation = part(event, MediationId.class);
        return new RecordedStep(
                UUID.fromString(message.getIdentifier()),
                activity,
                Instant.parse((String) message.getMetaData().get("happenedAt")),
                (String) message.getMetaData().get("role"),
                deadline == null ? null : deadline.value(),
                mediation == null ? null : mediation.value());
    }

    /** The part of this type that an event names; nothing if it names none. */
    private static <T> @Nullable T part(CaseEvent event, Class<T> type) {
        for (var component : event.getClass().getRecordComponents()) {
            if (component.getType() == type) {
                try {
                    return type.cast(component.getAccessor().invoke(event));
                } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException("a part of an event can be read", e);
                }
            }
        }
        return null;
    }
}

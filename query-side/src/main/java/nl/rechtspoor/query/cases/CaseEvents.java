package nl.rechtspoor.query.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.EventType;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.platform.store.SealedEvents;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.stereotype.Component;

/**
 * The events of one case from the sealed stream. A case file is folded from them when it is opened: no copy that could
 * differ from what an auditor can prove, and nothing to rebuild.
 */
@Component
class CaseEvents {
    private final SealedEvents sealed;
    private final Corrections corrections;

    CaseEvents(SealedEvents sealed, Corrections corrections) {
        this.sealed = sealed;
        this.corrections = corrections;
    }

    /** All events in their order, each as corrected since; empty when there is no such case. */
    List<RecordedEvent> of(CaseId caseId) {
        return corrected(sealed.where("aggregate_identifier = ? order by sequence_number", caseId.toString()).stream()
                .map(CaseEvents::recorded)
                .toList());
    }

    private List<RecordedEvent> corrected(List<RecordedEvent> events) {
        var result = new ArrayList<>(events);
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof EntryCorrected correction) {
                result.replaceAll(before -> before.eventId().equals(correction.event())
                        ? corrections.apply(before, correction, recorded.eventId())
                        : before);
            }
        }
        return result;
    }

    private static RecordedEvent recorded(TrackedEventMessage<?> message) {
        var metadata = message.getMetaData();
        var event = (CaseEvent) message.getPayload();
        return new RecordedEvent(
                Objects.requireNonNull(message.trackingToken()).position().orElseThrow(),
                ((DomainEventMessage<?>) message).getSequenceNumber(),
                UUID.fromString(message.getIdentifier()),
                event.getClass().getAnnotation(EventType.class).value(),
                Instant.parse((String) metadata.get("happenedAt")),
                message.getTimestamp(),
                UUID.fromString((String) metadata.get("actor")),
                (String) metadata.get("role"),
                event,
                null);
    }
}

package nl.rechtspoor.command.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.CaseStanding;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.kernel.cases.PartyRole;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads cases from the event store, without locking them: two cases that look at each other must not wait. */
@Component
class StoredOtherCases implements OtherCases {
    private final EventStore events;

    StoredOtherCases(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<OtherCase> find(CaseId caseId) {
        return find(caseId, Instant.MAX);
    }

    /** The case as it stood at a moment; nothing if there was no such case yet. */
    Optional<OtherCase> find(CaseId caseId, Instant moment) {
        var standing = new CaseStanding();
        var known = false;
        var children = new ArrayList<PartyAdded>();
        var follows = new HashSet<CaseId>();
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getTimestamp().isAfter(moment) || !(message.getPayload() instanceof CaseEvent event)) {
                continue;
            }
            known = true;
            standing.evolve(event);
            switch (event) {
                case PartyAdded added when added.role() == PartyRole.CHILD -> children.add(added);
                case CasesLinked linked when linked.kind() == LinkKind.FOLLOW_UP -> follows.add(linked.other());
                default -> {} // nothing else matters to another case
            }
        }
        return known
                ? Optional.of(new OtherCase(standing, List.copyOf(children), Set.copyOf(follows)))
                : Optional.empty();
    }

    @Override
    public Optional<CaseEvent> entry(CaseId caseId, UUID event) {
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getIdentifier().equals(event.toString()) && message.getPayload() instanceof CaseEvent found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}

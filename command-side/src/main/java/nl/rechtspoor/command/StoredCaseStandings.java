package nl.rechtspoor.command;

import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads how a case stands from its own events, so that the answer is never behind. */
@Component
class StoredCaseStandings implements CaseStandings {
    private final EventStore events;

    StoredCaseStandings(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<CaseStanding> find(CaseId caseId) {
        var stream = events.readEvents(caseId.toString());
        if (!stream.hasNext()) {
            return Optional.empty();
        }
        var standing = new CaseStanding();
        var isCase = false;
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof CaseEvent event) {
                isCase = true;
                standing.evolve(event);
            }
        }
        return isCase ? Optional.of(standing) : Optional.empty();
    }
}

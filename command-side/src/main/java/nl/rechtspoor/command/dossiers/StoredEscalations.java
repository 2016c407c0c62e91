package nl.rechtspoor.command.dossiers;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads a case's own events. */
@Component
class StoredEscalations implements Escalations {
    private final EventStore events;

    StoredEscalations(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<CaseEscalatedToResearch> find(CaseId caseId, PatternId pattern) {
        CaseEscalatedToResearch found = null;
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case ResearchParticipationEnded _ -> {
                    return Optional.empty();
                }
                case CaseEscalatedToResearch escalated when escalated.pattern().equals(pattern) -> found = escalated;
                default -> {} // nothing else hands a case to research or takes it back
            }
        }
        return Optional.ofNullable(found);
    }

    @Override
    public Set<IssueKey> issuesOf(CaseId caseId) {
        var issues = new LinkedHashSet<IssueKey>();
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof CaseEscalatedToResearch escalated) {
                issues.add(IssueKey.ofHint(escalated.issueHint()));
            }
        }
        return issues;
    }
}

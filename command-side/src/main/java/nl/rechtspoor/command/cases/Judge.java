package nl.rechtspoor.command.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseAssigned;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Answers an auditor: was this allowed then? */
@Component
class Judge {
    /** What somebody is told who is not in the team of a case; which teams they were in is told nowhere. */
    private static final Set<String> FOR_WANT_OF_A_TEAM = Set.of("NO_RELATION_TO_CASE", "TEAM_UNCLEAR");

    private final EventStore store;
    private final Retrial retrial;
    private final Knowledge knowledge;
    private final StoredOtherCases others;

    Judge(EventStore store, Retrial retrial, Knowledge knowledge, StoredOtherCases others) {
        this.store = store;
        this.retrial = retrial;
        this.knowledge = knowledge;
        this.others = others;
    }

    /** Every act of a case, in order; nothing if there is no such case. */
    Optional<List<Judgement>> all(CaseId caseId) {
        var acts = acts(caseId);
        return acts.isEmpty()
                ? Optional.empty()
                : Optional.of(acts.stream().map(this::judge).toList());
    }

    /** The act to which an event belongs; nothing if there is no such event. */
    Optional<Judgement> one(CaseId caseId, long sequence) {
        return acts(caseId).stream()
                .filter(act -> act.first() <= sequence && sequence <= act.last())
                .findFirst()
                .map(this::judge);
    }

    private List<RecordedAct> acts(CaseId caseId) {
        List<DomainEventMessage<?>> story = new ArrayList<>();
        store.readEvents(caseId.toString()).forEachRemaining(story::add);
        return RecordedAct.in(
                story.stream().filter(event -> event.getType().equals("case")).toList());
    }

    private Judgement judge(RecordedAct recorded) {
        var strictly = judge(recorded, Set.of());
        var refusal = strictly.refusal();
        return refusal != null && FOR_WANT_OF_A_TEAM.contains(refusal.code())
                ? judge(recorded, teamOf(recorded))
                : strictly;
    }

    private Judgement judge(RecordedAct recorded, Set<TeamId> teams) {
        var then = new KnowledgeThen(recorded, knowledge, others);
        if (!teams.isEmpty()) {
            then.assume(Assumption.ACTOR_WAS_IN_TEAM);
        }
        return new Judging(recorded, retrial, then).judge(recorded.act(teams));
    }

    /** The team of the case by then. */
    private static Set<TeamId> teamOf(RecordedAct recorded) {
        var told = new ArrayList<>(recorded.before());
        if (told.isEmpty()) {
            told.addAll(recorded.events());
        }
        return told.reversed().stream()
                .flatMap(event -> team(event.getPayload()).stream())
                .findFirst()
                .map(Set::of)
                .orElse(Set.of());
    }

    private static Optional<TeamId> team(Object event) {
        return switch (event) {
            case CaseOpened opened -> Optional.of(opened.team());
            case CaseAssigned assigned -> Optional.of(assigned.team());
            default -> Optional.empty();
        };
    }
}

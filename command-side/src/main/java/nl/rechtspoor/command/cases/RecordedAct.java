package nl.rechtspoor.command.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.kernel.AccessPurpose;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.TeamId;
import nl.rechtspoor.kernel.cases.CaseEvent;
import nl.rechtspoor.kernel.cases.CaseEvent.NotABsnConfirmed;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;

/**
 * One act as the store holds it: the events that one command led to, and all that came before them.
 *
 * @param before the events on which the decision rested
 * @param events what was recorded; never empty
 */
record RecordedAct(List<DomainEventMessage<?>> before, List<DomainEventMessage<?>> events) {

    /** The acts of a case, in their order. Events belong together as long as one command after the other is the same. */
    static List<RecordedAct> in(List<? extends DomainEventMessage<?>> story) {
        var acts = new ArrayList<RecordedAct>();
        var from = 0;
        for (var to = 1; to <= story.size(); to++) {
            if (to == story.size() || !commandOf(story.get(to)).equals(commandOf(story.get(from)))) {
                acts.add(new RecordedAct(List.copyOf(story.subList(0, from)), List.copyOf(story.subList(from, to))));
                from = to;
            }
        }
        return acts;
    }

    private static String commandOf(DomainEventMessage<?> event) {
        return String.valueOf(event.getMetaData().get("commandId"));
    }

    long first() {
        return events.getFirst().getSequenceNumber();
    }

    long last() {
        return events.getLast().getSequenceNumber();
    }

    /** What was recorded, as facts. */
    List<CaseEvent> facts() {
        return events.stream().map(event -> (CaseEvent) event.getPayload()).toList();
    }

    /** Whether one of these was recorded along. */
    boolean holds(Class<? extends CaseEvent> type) {
        return facts().stream().anyMatch(type::isInstance);
    }

    Instant recordedAt() {
        return events.getFirst().getTimestamp();
    }

    /** The act as its metadata tell it, with these teams of the actor; nothing if they do not tell of any. */
    @Nullable
    Act act(Set<TeamId> teams) {
        MetaData told = events.getFirst().getMetaData();
        try {
            return new Act(
                    UUID.fromString(text(told, "commandId")),
                    new StaffId(UUID.fromString(text(told, "actor"))),
                    Role.valueOf(text(told, "role")),
                    teams,
                    AccessPurpose.valueOf(text(told, "purpose")),
                    Instant.parse(text(told, "happenedAt")),
                    recordedAt(),
                    told.get("onBehalfOf") instanceof String other ? new StaffId(UUID.fromString(other)) : null,
                    holds(NotABsnConfirmed.class));
        } catch (RuntimeException unreadable) {
            return null;
        }
    }

    private static String text(MetaData told, String name) {
        return String.valueOf(told.get(name));
    }
}

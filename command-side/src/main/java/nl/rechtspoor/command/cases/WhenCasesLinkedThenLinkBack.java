package nl.rechtspoor.command.cases;

import java.util.UUID;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkBack;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** A link is known to both cases. */
@Component
@ProcessingGroup("when-cases-linked-then-link-back")
@DisallowReplay
class WhenCasesLinkedThenLinkBack {
    private final CommandDesk desk;

    WhenCasesLinkedThenLinkBack(CommandDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(CasesLinked linked, @MessageIdentifier String eventId) {
        var id = DerivedId.of(UUID.fromString(eventId), "link-back", 0);
        desk.send(new LinkBack(linked.other(), linked.caseId(), mirrored(linked.kind())), Envelope.bySystem(id, null));
    }

    private static LinkKind mirrored(LinkKind kind) {
        return switch (kind) {
            case SIBLING, SAME_PATTERN -> kind;
            case FOLLOW_UP -> LinkKind.FOLLOWED_BY;
            case FOLLOWED_BY -> LinkKind.FOLLOW_UP;
            case MERGED_INTO -> LinkKind.MERGED_FROM;
            case MERGED_FROM -> LinkKind.MERGED_INTO;
        };
    }
}

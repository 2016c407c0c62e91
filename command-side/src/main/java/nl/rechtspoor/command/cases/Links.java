package nl.rechtspoor.command.cases;

import static nl.rechtspoor.platform.commands.Rejected.rejectIf;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkBack;
import nl.rechtspoor.command.cases.LifeCycleCommand.LinkCases;
import nl.rechtspoor.command.cases.LifeCycleRejection.LinkCycle;
import nl.rechtspoor.command.cases.LifeCycleRejection.LinkExists;
import nl.rechtspoor.command.cases.LifeCycleRejection.LinkKindInvalid;
import nl.rechtspoor.command.cases.LifeCycleRejection.SelfLink;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.CasesLinked;
import nl.rechtspoor.kernel.cases.LinkKind;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.commandhandling.CommandHandler;

/** Which other cases belong with this one. */
class Links {
    private static final Set<LinkKind> BY_HAND =
            EnumSet.of(LinkKind.SIBLING, LinkKind.FOLLOW_UP, LinkKind.SAME_PATTERN);
    private static final Set<LinkKind> FAMILY = EnumSet.complementOf(EnumSet.of(LinkKind.SAME_PATTERN));

    private record Link(CaseId other, LinkKind kind) {}

    private final Case theCase;
    private final Set<Link> links = new LinkedHashSet<>();

    Links(Case theCase) {
        this.theCase = theCase;
    }

    @CommandHandler
    void handle(LinkCases command, Act act, Knowledge knowledge) {
        rejectIf(!BY_HAND.contains(command.kind()), new LinkKindInvalid());
        rejectIf(command.other().equals(theCase.id()), new SelfLink());
        rejectIf(links.contains(new Link(command.other(), command.kind())), new LinkExists(command.other()));
        knowledge.otherCases().visible(command.other(), act);
        rejectIf(
                command.kind() == LinkKind.FOLLOW_UP && followsThis(command.other(), knowledge, new HashSet<>()),
                new LinkCycle());
        apply(new CasesLinked(theCase.id(), command.other(), command.kind()));
    }

    /** Idempotent: the second half of a link is told once. */
    @CommandHandler
    void handle(LinkBack command, Act act) {
        if (!links.contains(new Link(command.other(), command.kind()))) {
            apply(new CasesLinked(theCase.id(), command.other(), command.kind()));
        }
    }

    /** Whether the other case follows this one already, directly or through others. */
    private boolean followsThis(CaseId other, Knowledge knowledge, Set<CaseId> seen) {
        if (!seen.add(other)) {
            return false;
        }
        var follows = knowledge.otherCases().find(other).map(OtherCase::follows).orElse(Set.of());
        return follows.contains(theCase.id()) || follows.stream().anyMatch(next -> followsThis(next, knowledge, seen));
    }

    /** One name for the child's family, the same in every case of it that is linked to this one. */
    SubjectId family() {
        return links.stream()
                .filter(link -> FAMILY.contains(link.kind()))
                .map(Link::other)
                .reduce(theCase.id(), (one, other) -> one.value().compareTo(other.value()) <= 0 ? one : other)
                .subject();
    }

    void evolve(CasesLinked linked) {
        links.add(new Link(linked.other(), linked.kind()));
    }
}

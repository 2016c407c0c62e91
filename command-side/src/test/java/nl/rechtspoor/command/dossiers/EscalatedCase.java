package nl.rechtspoor.command.dossiers;

import java.util.UUID;
import nl.rechtspoor.command.CommandSideForTests;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.DomainEvent;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.Sensitive;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.cases.ParticipationEnd;
import nl.rechtspoor.kernel.cases.PatternId;
import nl.rechtspoor.platform.commands.ActMetadata;
import nl.rechtspoor.platform.sealing.SealingBells;
import nl.rechtspoor.platform.testing.Acts;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/** Events of a case as the cases themselves would write them, told straight into the store of a running command side. */
final class EscalatedCase {
    private EscalatedCase() {}

    static CaseId told(CommandSideForTests side, String hint) {
        var caseId = new CaseId(UUID.randomUUID());
        var codes = DossierFacts.escalated(1, "a family").codes();
        tell(
                side,
                caseId,
                0,
                new CaseEscalatedToResearch(
                        caseId,
                        new PatternId(UUID.randomUUID()),
                        codes,
                        hint,
                        "a family",
                        Sensitive.of(caseId.subject(), "case-escalated-to-research/reason", "Seen before"),
                        null,
                        null));
        return caseId;
    }

    static void objects(CommandSideForTests side, CaseId caseId) {
        tell(side, caseId, 1, new ResearchParticipationEnded(caseId, ParticipationEnd.OBJECTION));
    }

    private static void tell(CommandSideForTests side, CaseId caseId, long number, DomainEvent event) {
        var message = new GenericDomainEventMessage<>("case", caseId.toString(), number, event)
                .withMetaData(ActMetadata.of(Acts.by(Role.JURIST).act()));
        side.bean(TransactionManager.class)
                .executeInTransaction(() -> side.bean(EventStorageEngine.class).appendEvents(message));
        side.bean(SealingBells.class).committed().ring();
    }
}

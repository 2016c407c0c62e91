package nl.rechtspoor.command.dossiers;

import java.util.UUID;
import nl.rechtspoor.command.DossierStandings;
import nl.rechtspoor.command.dossiers.ResearchCommand.RemoveCasePattern;
import nl.rechtspoor.kernel.cases.CaseEvent.ResearchParticipationEnded;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** A case whose child's side left research counts in no dossier any more. */
@Component
@ProcessingGroup(WhenCaseEscalatedToResearchThenAddPattern.GROUP)
@DisallowReplay
class WhenResearchParticipationEndedThenRemovePattern {
    private final Escalations escalations;
    private final DossierStandings dossiers;
    private final CommandDesk desk;

    WhenResearchParticipationEndedThenRemovePattern(
            Escalations escalations, DossierStandings dossiers, CommandDesk desk) {
        this.escalations = escalations;
        this.dossiers = dossiers;
        this.desk = desk;
    }

    @EventHandler
    void on(ResearchParticipationEnded ended, @MessageIdentifier String eventId) {
        escalations.issuesOf(ended.caseId()).stream()
                .map(IssueKey::dossier)
                .filter(dossier -> dossiers.find(dossier).isPresent())
                .forEach(dossier -> desk.send(
                        new RemoveCasePattern(dossier, ended.caseId(), ended.kind()),
                        Envelope.bySystem(UUID.fromString(eventId), null).forStep("remove-pattern/" + dossier)));
    }
}

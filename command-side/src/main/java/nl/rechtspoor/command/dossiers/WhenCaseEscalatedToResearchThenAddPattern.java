package nl.rechtspoor.command.dossiers;

import java.util.UUID;
import nl.rechtspoor.command.dossiers.ResearchCommand.AddCasePattern;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseEscalatedToResearch;
import nl.rechtspoor.kernel.dossiers.IssueKey;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** A case that was escalated counts in the dossier of its issue. */
@Component
@ProcessingGroup(WhenCaseEscalatedToResearchThenAddPattern.GROUP)
@DisallowReplay
class WhenCaseEscalatedToResearchThenAddPattern {
    /** Adding and removing are one group, so that of one case they never overtake each other. */
    static final String GROUP = "dossiers-follow-cases";

    private final Escalations escalations;
    private final CommandDesk desk;

    WhenCaseEscalatedToResearchThenAddPattern(Escalations escalations, CommandDesk desk) {
        this.escalations = escalations;
        this.desk = desk;
    }

    /** A child whose side has objected by now is not counted for a moment. */
    @EventHandler
    void on(CaseEscalatedToResearch escalated, @MessageIdentifier String eventId) {
        if (escalations.find(escalated.caseId(), escalated.pattern()).isPresent()) {
            var dossier = IssueKey.ofHint(escalated.issueHint()).dossier();
            desk.send(
                    new AddCasePattern(dossier, escalated.caseId(), escalated.pattern()),
                    Envelope.bySystem(UUID.fromString(eventId), null).forStep("add-pattern"));
        }
    }
}

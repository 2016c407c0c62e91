package nl.rechtspoor.command.dossiers;

import java.util.UUID;
import nl.rechtspoor.command.dossiers.VerdictCommand.BeginAdvocacy;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.CampaignLaunched;
import nl.rechtspoor.platform.commands.CommandDesk;
import nl.rechtspoor.platform.commands.Envelope;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.stereotype.Component;

/** An issue about which a campaign went out is in advocacy. */
@Component
@ProcessingGroup("when-campaign-launched-then-begin-advocacy")
@DisallowReplay
class WhenCampaignLaunchedThenBeginAdvocacy {
    private final CommandDesk desk;

    WhenCampaignLaunchedThenBeginAdvocacy(CommandDesk desk) {
        this.desk = desk;
    }

    @EventHandler
    void on(CampaignLaunched launched, @MessageIdentifier String eventId) {
        launched.dossiers()
                .forEach(dossier -> desk.send(
                        new BeginAdvocacy(dossier, launched.campaignId()),
                        Envelope.bySystem(UUID.fromString(eventId), null).forStep("begin-advocacy/" + dossier)));
    }
}

package nl.rechtspoor.command.dossiers;

import java.util.Set;
import nl.rechtspoor.kernel.CampaignId;
import nl.rechtspoor.kernel.campaigns.CampaignEvent.OutcomeRecorded;
import nl.rechtspoor.kernel.campaigns.OutcomeKind;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Knows whether campaigns led to anything. */
@FunctionalInterface
interface CampaignOutcomes {
    boolean hasAny(Set<CampaignId> campaigns);

    /** Reads the campaigns' own events. */
    @Component
    class Stored implements CampaignOutcomes {
        private final EventStore events;

        Stored(EventStore events) {
            this.events = events;
        }

        @Override
        public boolean hasAny(Set<CampaignId> campaigns) {
            return campaigns.stream()
                    .anyMatch(campaign -> events.readEvents(campaign.toString())
                            .asStream()
                            .anyMatch(message -> message.getPayload() instanceof OutcomeRecorded outcome
                                    && outcome.kind() != OutcomeKind.NONE));
        }
    }
}

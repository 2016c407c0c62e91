package nl.rechtspoor.command;

import java.util.Optional;
import nl.rechtspoor.kernel.DossierId;
import nl.rechtspoor.kernel.dossiers.DossierEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads how an issue stands from its own events, so that the answer is never behind. */
@Component
class StoredDossierStandings implements DossierStandings {
    private final EventStore events;

    StoredDossierStandings(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<DossierStanding> find(DossierId dossierId) {
        var stream = events.readEvents(dossierId.toString());
        var standing = new DossierStanding();
        var isDossier = false;
        while (stream.hasNext()) {
            if (stream.next().getPayload() instanceof DossierEvent event) {
                isDossier = true;
                standing.evolve(event);
            }
        }
        return isDossier ? Optional.of(standing) : Optional.empty();
    }
}

package nl.rechtspoor.command.campaigns;

import java.time.LocalDate;
import java.util.Optional;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRecorded;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentRefused;
import nl.rechtspoor.kernel.cases.CaseEvent.ConsentWithdrawn;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.ConsentId;
import nl.rechtspoor.kernel.cases.ConsentPurpose;
import nl.rechtspoor.kernel.cases.PartyRole;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads the case's own events: a consent stands until it ends, is withdrawn, or somebody refuses after it. */
@Component
class StoredMediaConsents implements MediaConsents {
    private final EventStore events;

    StoredMediaConsents(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<SubjectId> childOf(CaseId caseId, ConsentId consent, LocalDate day) {
        var stands = false;
        SubjectId child = null;
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case PartyAdded added when added.role() == PartyRole.CHILD -> child = added.person();
                case ConsentRecorded given
                when given.consent().equals(consent) ->
                    stands = given.purpose() == ConsentPurpose.MEDIA
                            && !day.isBefore(given.validFrom())
                            && !day.isAfter(given.validUntil());
                case ConsentWithdrawn withdrawn when withdrawn.consents().contains(consent) -> stands = false;
                case ConsentRefused refused when refused.purpose() == ConsentPurpose.MEDIA -> stands = false;
                default -> {} // nothing else gives or takes this consent
            }
        }
        return stands ? Optional.ofNullable(child) : Optional.empty();
    }
}

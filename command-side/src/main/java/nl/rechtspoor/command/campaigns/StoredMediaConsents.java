package nl.rechtspoor.command.campaigns;

import java.time.LocalDate;
import java.util.LinkedHashSet;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the case's own events: a consent stands until it ends, is withdrawn, or somebody refuses after it. */
@Component
class StoredMediaConsents implements MediaConsents {
    private final EventStore events;

    StoredMediaConsents(EventStore events) {
        this.events = events;
    }

    @Override
    public Optional<MediaConsent> find(CaseId caseId, @Nullable ConsentId consent, LocalDate day) {
        var standing = new LinkedHashSet<ConsentId>();
        SubjectId child = null;
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case PartyAdded added when added.role() == PartyRole.CHILD -> child = added.person();
                case ConsentRecorded given when isForMediaOn(given, day) -> standing.add(given.consent());
                case ConsentWithdrawn withdrawn -> standing.removeAll(withdrawn.consents());
                case ConsentRefused refused when refused.purpose() == ConsentPurpose.MEDIA -> standing.clear();
                default -> {} // nothing else gives or takes a consent for media
            }
        }
        var whose = child;
        return whose == null
                ? Optional.empty()
                : standing.stream()
                        .filter(each -> consent == null || each.equals(consent))
                        .findFirst()
                        .map(found -> new MediaConsent(found, whose));
    }

    private static boolean isForMediaOn(ConsentRecorded given, LocalDate day) {
        return given.purpose() == ConsentPurpose.MEDIA
                && !day.isBefore(given.validFrom())
                && !day.isAfter(given.validUntil());
    }
}

package nl.rechtspoor.command.cases;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Under which names and numbers somebody was ever known in a case. */
@Component
class KnownIdentities {
    private final EventStore events;
    private final Keyring keyring;

    KnownIdentities(EventStore events, Keyring keyring) {
        this.events = events;
        this.keyring = keyring;
    }

    /** Empty once the person's key is destroyed. */
    List<Identity> of(CaseId caseId, SubjectId person) {
        var known = new ArrayList<Identity>();
        var entries = new HashSet<String>();
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            var message = stream.next();
            switch (message.getPayload()) {
                case PartyAdded added
                when added.person().equals(person) -> {
                    entries.add(message.getIdentifier());
                    if (added.identity() != null) {
                        keyring.open(added.identity(), Identity.class).ifPresent(known::add);
                    }
                }
                case EntryCorrected corrected
                when entries.contains(corrected.event().toString()) ->
                    keyring.open(corrected.value(), String.class)
                            .map(value -> identity(corrected.field(), value))
                            .ifPresent(known::add);
                default -> {} // nothing else says what somebody is called
            }
        }
        return known;
    }

    private static Identity identity(String field, String value) {
        return new Identity(
                field.equals("name") ? value : null,
                field.equals("pseudonym") ? value : null,
                field.equals("phone") ? value : null,
                field.equals("email") ? value : null,
                null,
                null,
                null);
    }
}

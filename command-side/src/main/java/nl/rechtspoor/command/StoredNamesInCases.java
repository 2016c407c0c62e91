package nl.rechtspoor.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.cases.CaseEvent.EntryCorrected;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.encryption.Named;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Reads from the cases' own events what everybody there was ever called. Whoever is erased is known by nothing. */
@Component
class StoredNamesInCases implements NamesInCases {
    private final EventStore events;
    private final Keyring keyring;

    StoredNamesInCases(EventStore events, Keyring keyring) {
        this.events = events;
        this.keyring = keyring;
    }

    @Override
    public List<String> fieldsNamingAnybody(EnteredTexts texts, Set<CaseId> cases) {
        var everybody = cases.stream().map(this::everybodyIn).toList();
        return texts.byField().entrySet().stream()
                .filter(field -> everybody.stream().anyMatch(somebody -> somebody.appearsIn(field.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Named everybodyIn(CaseId caseId) {
        var known = new ArrayList<Identity>();
        var stream = events.readEvents(caseId.toString());
        while (stream.hasNext()) {
            switch (stream.next().getPayload()) {
                case PartyAdded added
                when added.identity() != null ->
                    keyring.open(added.identity(), Identity.class).ifPresent(known::add);
                case EntryCorrected corrected
                when corrected.field().equals("name") ->
                    keyring.open(corrected.value(), String.class)
                            .map(name -> new Identity(name, null, null, null, null, null, null))
                            .ifPresent(known::add);
                default -> {} // nothing else says what somebody is called
            }
        }
        return Named.as(known);
    }
}

package nl.rechtspoor.command.contacts;

import java.util.HashSet;
import nl.rechtspoor.command.CaseStandings;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import nl.rechtspoor.platform.commands.Act;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Knows which contacts still go on, and for whom. */
@FunctionalInterface
interface ContactRegister {
    boolean goesOn(ContactId contact, Act act);

    /** Reads the contact's own events. */
    @Component
    class Stored implements ContactRegister {
        private final EventStore events;
        private final CaseStandings standings;

        Stored(EventStore events, CaseStandings standings) {
            this.events = events;
            this.standings = standings;
        }

        @Override
        public boolean goesOn(ContactId contact, Act act) {
            var stream = events.readEvents(contact.toString());
            var registered = false;
            var cases = new HashSet<CaseId>();
            while (stream.hasNext()) {
                switch (stream.next().getPayload()) {
                    case ContactEvent.ContactRegistered _ -> registered = true;
                    case ContactEvent.ContactsMerged _ -> {
                        return false;
                    }
                    case ContactEvent.ContactLinked linked -> cases.add(linked.caseId());
                    case ContactEvent.ContactUnlinked unlinked -> cases.remove(unlinked.caseId());
                    default -> {} // no other event begins or ends a contact, or says whose it is
                }
            }
            return registered && ContactRelation.isOpenTo(act, cases, standings);
        }
    }
}

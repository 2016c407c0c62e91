package nl.rechtspoor.command.contacts;

import nl.rechtspoor.kernel.ContactId;
import nl.rechtspoor.kernel.contacts.ContactEvent;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;

/** Knows which contacts still go on. */
@FunctionalInterface
interface ContactRegister {
    boolean goesOn(ContactId contact);

    /** Reads the contact's own events. */
    @Component
    class Stored implements ContactRegister {
        private final EventStore events;

        Stored(EventStore events) {
            this.events = events;
        }

        @Override
        public boolean goesOn(ContactId contact) {
            var stream = events.readEvents(contact.toString());
            var registered = false;
            while (stream.hasNext()) {
                switch (stream.next().getPayload()) {
                    case ContactEvent.ContactRegistered _ -> registered = true;
                    case ContactEvent.ContactsMerged _ -> {
                        return false;
                    }
                    default -> {} // no other event begins or ends a contact
                }
            }
            return registered;
        }
    }
}

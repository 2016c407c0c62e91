package nl.rechtspoor.command.contacts;

import java.time.Duration;
import nl.rechtspoor.platform.time.RecurringLook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Looks again and again for contacts that nothing keeps. */
@Component
class ContactTimer extends RecurringLook {
    private final ContactsToForget contacts;

    ContactTimer(ContactsToForget contacts, @Value("${rechtspoor.timers.pause:PT20S}") Duration pause) {
        super("contact-timers", pause);
        this.contacts = contacts;
    }

    @Override
    protected void look() {
        contacts.look();
    }
}

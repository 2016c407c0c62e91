package nl.rechtspoor.command.contacts;

import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The erasure is a fact first; then the key goes, and with it every value in every copy. */
@Component
@ProcessingGroup("when-contact-data-erased-then-destroy-key")
@DisallowReplay
class WhenContactDataErasedThenDestroyKey {
    private final Keyring keyring;

    WhenContactDataErasedThenDestroyKey(Keyring keyring) {
        this.keyring = keyring;
    }

    @EventHandler
    void on(ContactDataErased erased) {
        keyring.destroy(erased.subject());
    }
}

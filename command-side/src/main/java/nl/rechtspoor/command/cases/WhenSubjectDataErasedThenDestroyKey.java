package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** The erasure is a fact first; then the key goes, and with it every value in every copy. */
@Component
@ProcessingGroup("when-subject-data-erased-then-destroy-key")
@DisallowReplay
class WhenSubjectDataErasedThenDestroyKey {
    private final Keyring keyring;

    WhenSubjectDataErasedThenDestroyKey(Keyring keyring) {
        this.keyring = keyring;
    }

    @EventHandler
    void on(SubjectDataErased erased) {
        keyring.destroy(erased.subject());
    }
}

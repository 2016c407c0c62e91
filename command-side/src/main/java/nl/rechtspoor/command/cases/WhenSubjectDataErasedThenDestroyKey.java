package nl.rechtspoor.command.cases;

import java.util.List;
import nl.rechtspoor.command.KeptTexts;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.platform.encryption.Keyring;
import nl.rechtspoor.platform.encryption.Named;
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
    private final KnownIdentities identities;
    private final List<KeptTexts> keptTexts;

    WhenSubjectDataErasedThenDestroyKey(Keyring keyring, KnownIdentities identities, List<KeptTexts> keptTexts) {
        this.keyring = keyring;
        this.identities = identities;
        this.keptTexts = keptTexts;
    }

    /** Texts that name the person lie under keys of their own: they are looked for while it is still known who it was. */
    @EventHandler
    void on(SubjectDataErased erased) {
        var somebody = Named.as(identities.of(erased.caseId(), erased.subject()));
        if (somebody.isKnown()) {
            keptTexts.forEach(texts -> texts.forget(somebody));
        }
        keyring.destroy(erased.subject());
    }
}

package nl.rechtspoor.command.trends;

import nl.rechtspoor.kernel.trends.OutsideCauseEvent.OutsideCauseTakenBack;
import nl.rechtspoor.platform.encryption.Keyring;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DisallowReplay;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/** What somebody took back can be read nowhere any more, in no copy and no backup. */
@Component
@ProcessingGroup("when-outside-cause-taken-back-then-destroy-key")
@DisallowReplay
class WhenOutsideCauseTakenBackThenDestroyKey {
    private final Keyring keyring;

    WhenOutsideCauseTakenBackThenDestroyKey(Keyring keyring) {
        this.keyring = keyring;
    }

    @EventHandler
    void on(OutsideCauseTakenBack gone) {
        keyring.destroy(gone.outsideCauseId().subject());
    }
}

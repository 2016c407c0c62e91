package nl.rechtspoor.platform.encryption;

import java.time.Duration;
import nl.rechtspoor.platform.time.RecurringLook;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins epochs when it is time and carries them through. Every node of the command side may run one. */
final class EpochTimer extends RecurringLook {
    private static final Logger LOG = LoggerFactory.getLogger(EpochTimer.class);

    private final KeyEpochs epochs;

    EpochTimer(KeyEpochs epochs, Duration pause) {
        super("key-epochs", pause);
        this.epochs = epochs;
    }

    @Override
    protected void look() {
        int returned = epochs.destroyReturned();
        if (returned > 0) {
            LOG.warn("{} keys of ended epochs had been copied back and were destroyed again", returned);
        }
        if (epochs.beginIfDue()) {
            LOG.info("a new epoch of the keys has begun; copy the folder with the keys now");
        }
        var progress = epochs.carryOn();
        while (progress == KeyEpochs.Progress.CARRIED_OVER && !isStopping()) {
            progress = epochs.carryOn();
        }
        if (progress == KeyEpochs.Progress.ENDED) {
            LOG.info("an epoch of the keys has ended and its key is destroyed; destroy your copies of it, too");
        }
    }
}

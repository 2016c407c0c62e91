package nl.rechtspoor.platform.encryption;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Begins epochs when it is time and carries them through. Every node of the command side may run one. */
final class EpochTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(EpochTimer.class);

    private final KeyEpochs epochs;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean stopping;

    EpochTimer(KeyEpochs epochs, Duration pause) {
        this.epochs = epochs;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("key-epochs").daemon().factory());
        started.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            int returned = epochs.destroyReturned();
            if (returned > 0) {
                LOG.warn("{} keys of ended epochs had been copied back and were destroyed again", returned);
            }
            if (epochs.beginIfDue()) {
                LOG.info("a new epoch of the keys has begun; copy the folder with the keys now");
            }
            var progress = epochs.carryOn();
            while (progress == KeyEpochs.Progress.CARRIED_OVER && !stopping) {
                progress = epochs.carryOn();
            }
            if (progress == KeyEpochs.Progress.ENDED) {
                LOG.info("an epoch of the keys has ended and its key is destroyed; destroy your copies of it, too");
            }
        } catch (RuntimeException e) {
            LOG.warn("the epochs of the keys could not be looked after; this is tried again", e);
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (thread != null) {
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

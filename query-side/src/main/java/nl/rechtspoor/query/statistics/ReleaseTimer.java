package nl.rechtspoor.query.statistics;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then whether a release is due, or one that was made still has to pass the gate. Every node of the query side may run one. */
@Component
class ReleaseTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseTimer.class);

    private final ReleaseMaker maker;
    private final Verdicts verdicts;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean stopping;

    ReleaseTimer(ReleaseMaker maker, Verdicts verdicts, @Value("${rechtspoor.statistics.pause:PT1M}") Duration pause) {
        this.maker = maker;
        this.verdicts = verdicts;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("statistics-releases").daemon().factory());
        started.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            for (var made = maker.makeNext(); made.isPresent() && !stopping; made = maker.makeNext()) {
                LOG.info("The release of {} was made", made.get());
            }
            verdicts.makeAll();
        } catch (CancellationException _) {
            // somebody stops the program
        } catch (RuntimeException e) {
            // what an exception of a database says may quote a row; its class must do
            LOG.warn(
                    "A release could not be made or checked; this is tried again: {}",
                    e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
        stopping = true;
        if (thread != null) {
            // the gate may be looking at a year; what is not finished is begun again at the next start
            thread.shutdownNow();
            thread.close();
            thread = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

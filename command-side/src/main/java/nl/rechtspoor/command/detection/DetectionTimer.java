package nl.rechtspoor.command.detection;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks again and again whether a day or a month is over that was not looked at. Every node may run one. */
@Component
class DetectionTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(DetectionTimer.class);

    private final Detecting detecting;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    DetectionTimer(Detecting detecting, @Value("${rechtspoor.detection.pause:PT1M}") Duration pause) {
        this.detecting = detecting;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("detection").daemon().factory());
        started.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            detecting.due();
        } catch (RuntimeException e) {
            LOG.warn(
                    "detection could not run ({}); it is tried again",
                    e.getClass().getName());
        }
    }

    @Override
    public synchronized void stop() {
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

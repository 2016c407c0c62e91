package nl.rechtspoor.query.whatif;

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

/** Looks for replays that should run: also for those that a killed process left behind. Every node of the query side may run one. */
@Component
class WhatIfWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(WhatIfWorker.class);

    private final WhatIfRunner runner;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;
    private volatile boolean stopping;

    WhatIfWorker(WhatIfRunner runner, @Value("${rechtspoor.what-if.pause:PT1S}") Duration pause) {
        this.runner = runner;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        stopping = false;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("what-if").daemon().factory());
        started.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            while (!stopping && runner.runOne(() -> stopping)) {
                // until nothing waits
            }
        } catch (RuntimeException e) {
            // what an exception of a database says may quote a row; its class must do
            LOG.warn(
                    "A replay was interrupted by {}; it goes on later",
                    e.getClass().getName());
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

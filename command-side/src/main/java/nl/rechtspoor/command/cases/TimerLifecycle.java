package nl.rechtspoor.command.cases;

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

/** Lets the timer look again and again while the application runs. */
@Component
class TimerLifecycle implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(TimerLifecycle.class);

    private final Timer timer;
    private final CompletedErasures erasures;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    TimerLifecycle(Timer timer, CompletedErasures erasures, @Value("${rechtspoor.timers.pause:PT20S}") Duration pause) {
        this.timer = timer;
        this.erasures = erasures;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("case-timers").daemon().factory());
        started.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            timer.look();
            erasures.look();
        } catch (RuntimeException e) {
            LOG.warn("the timers could not look at what is due; they try again", e);
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

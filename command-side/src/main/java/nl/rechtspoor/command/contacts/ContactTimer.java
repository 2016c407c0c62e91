package nl.rechtspoor.command.contacts;

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

/** Looks again and again for contacts that nothing keeps. */
@Component
class ContactTimer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ContactTimer.class);

    private final ContactsToForget contacts;
    private final Duration pause;
    private @Nullable ScheduledExecutorService thread;

    ContactTimer(ContactsToForget contacts, @Value("${rechtspoor.timers.pause:PT20S}") Duration pause) {
        this.contacts = contacts;
        this.pause = pause;
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("contact-timers").daemon().factory());
        started.scheduleWithFixedDelay(this::look, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    private void look() {
        try {
            contacts.look();
        } catch (RuntimeException e) {
            LOG.warn(
                    "contacts that nothing keeps could not be looked for ({}); this is tried again",
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

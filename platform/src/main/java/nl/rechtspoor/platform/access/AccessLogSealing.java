package nl.rechtspoor.platform.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Seals the access log every few seconds, so that a day is thousands of lines and some checkpoints. Every node of the command side may run one. */
public final class AccessLogSealing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AccessLogSealing.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final AccessLogSealer sealer;
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable String refused;

    /** Seals by this sealer once it is started. */
    public AccessLogSealing(AccessLogSealer sealer) {
        this.sealer = sealer;
    }

    /** Why nothing is sealed until somebody has looked, if that is so. */
    public Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** One look: seals what waits. */
    public void look() {
        try {
            while (sealer.seal() > 0) {
                // until nothing waits
            }
            refused = null;
        } catch (AccessLogSealer.AccessLogHurt e) {
            if (!String.valueOf(e.getMessage()).equals(refused)) {
                log.error("The access log is not sealed. {}", e.getMessage());
            }
            refused = e.getMessage();
        } catch (DataAccessException e) {
            // the class alone is told, a message may quote a row
            log.warn(
                    "The access log was not sealed, {}; trying again",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            log.error("The access log was not sealed; trying again", e);
        }
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("access-log").daemon().factory());
        started.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
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

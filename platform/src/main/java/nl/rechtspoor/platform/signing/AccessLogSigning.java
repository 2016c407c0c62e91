package nl.rechtspoor.platform.signing;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Signs what was sealed of the access log every few seconds. */
public final class AccessLogSigning implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(AccessLogSigning.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final AccessLogSigner signer;
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable String refused;

    AccessLogSigning(AccessLogSigner signer) {
        this.signer = signer;
    }

    /** Why nothing is signed until somebody has looked, if that is so. */
    public Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** One look: signs what is sealed. */
    void look() {
        try {
            signer.sign();
            refused = null;
        } catch (SigningRefused | StartRefused e) {
            if (!String.valueOf(e.getMessage()).equals(refused)) {
                log.error("The access log is not signed. {}", e.getMessage());
            }
            refused = e.getMessage();
        } catch (DataAccessException e) {
            // the class alone is told, a message may quote a row
            log.warn(
                    "The access log was not signed, {}; trying again",
                    e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            log.error("The access log was not signed; trying again", e);
        }
    }

    @Override
    public synchronized void start() {
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("access-log-signer").daemon().factory());
        started.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
        thread = started;
    }

    @Override
    public synchronized void stop() {
        if (thread != null) {
            thread.close();
            thread = null;
        }
        signer.close();
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }
}

package nl.rechtspoor.platform.access;

import java.time.Duration;
import java.util.Optional;
import nl.rechtspoor.platform.time.RecurringLook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the access log every few seconds, so that a day is thousands of lines and some checkpoints. Every node of the command side may run one. */
public final class AccessLogSealing extends RecurringLook {
    private static final Logger log = LoggerFactory.getLogger(AccessLogSealing.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final AccessLogSealer sealer;
    private volatile @Nullable String refused;

    /** Seals by this sealer once it is started. */
    public AccessLogSealing(AccessLogSealer sealer) {
        super("access-log", LOOK);
        this.sealer = sealer;
    }

    /** Why nothing is sealed until somebody has looked, if that is so. */
    public Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** One look: seals what waits. */
    @Override
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
        }
    }
}

package nl.rechtspoor.platform.signing;

import java.time.Duration;
import java.util.Optional;
import nl.rechtspoor.platform.start.StartRefused;
import nl.rechtspoor.platform.time.RecurringLook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs what was sealed of the access log every few seconds. */
public final class AccessLogSigning extends RecurringLook {
    private static final Logger log = LoggerFactory.getLogger(AccessLogSigning.class);
    private static final Duration LOOK = Duration.ofSeconds(5);

    private final AccessLogSigner signer;
    private volatile @Nullable String refused;

    AccessLogSigning(AccessLogSigner signer) {
        super("access-log-signer", LOOK);
        this.signer = signer;
    }

    /** Why nothing is signed until somebody has looked, if that is so. */
    public Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** One look: signs what is sealed. */
    @Override
    protected void look() {
        try {
            signer.sign();
            refused = null;
        } catch (SigningRefused | StartRefused e) {
            if (!String.valueOf(e.getMessage()).equals(refused)) {
                log.error("The access log is not signed. {}", e.getMessage());
            }
            refused = e.getMessage();
        }
    }

    @Override
    public void stop() {
        super.stop();
        signer.close();
    }
}

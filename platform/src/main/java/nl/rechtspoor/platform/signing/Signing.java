package nl.rechtspoor.platform.signing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import nl.rechtspoor.platform.time.RecurringLook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the signer look once a second, on a thread of its own, and keeps what became of it. */
public final class Signing extends RecurringLook {
    private static final Logger log = LoggerFactory.getLogger(Signing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Signer signer;
    private final SignerFolder folder;
    private final Supplier<List<Objection>> objections;
    private volatile long size;
    private volatile @Nullable String refused;
    private volatile @Nullable String waitsFor;

    Signing(Signer signer, SignerFolder folder, Supplier<List<Objection>> objections) {
        super("signer", Duration.ZERO, LOOK);
        this.signer = signer;
        this.folder = folder;
        this.objections = objections;
    }

    /** Why nothing is signed until somebody has looked, if that is so. */
    public Optional<String> refused() {
        return Optional.ofNullable(refused);
    }

    /** What must be known before anything is signed, if something must. */
    public Optional<String> waitsFor() {
        return Optional.ofNullable(waitsFor);
    }

    /** Up to how many events this process knows the ledger to be signed. */
    public long size() {
        return size;
    }

    @Override
    protected void look() {
        sign();
    }

    /** Signs what is sealed; false where another process signs, it must wait, or it is refused. */
    boolean sign() {
        try {
            if (!folder.isOurs() || mustWait()) {
                return false;
            }
            size = signer.sign();
            if (refused != null) {
                log.warn("Signing goes on");
            }
            refused = null;
            return true;
        } catch (SigningRefused e) {
            if (!e.getMessage().equals(refused)) {
                log.error("Signing is refused. {}", e.getMessage());
            }
            refused = e.getMessage();
        }
        return false;
    }

    private boolean mustWait() {
        String wait = null;
        for (Objection objection : objections.get()) {
            switch (objection.verdict()) {
                case Objection.Verdict.Free _ -> {}
                case Objection.Verdict.NotYet(String why) -> wait = why;
                case Objection.Verdict.Never(String why) -> throw new SigningRefused(why);
            }
        }
        waitsFor = wait;
        return wait != null;
    }
}

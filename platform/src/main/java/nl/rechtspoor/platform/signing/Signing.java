package nl.rechtspoor.platform.signing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/** Lets the signer look once a second, on a thread of its own, and keeps what became of it. */
public final class Signing implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Signing.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final Signer signer;
    private final SignerFolder folder;
    private final Supplier<List<Objection>> objections;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable Thread thread;
    private volatile boolean running;
    private volatile long size;
    private volatile @Nullable String refused;
    private volatile @Nullable String waitsFor;

    Signing(Signer signer, SignerFolder folder, Supplier<List<Objection>> objections) {
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

    /** One look; false where another process signs, or something failed that may pass. */
    boolean look() {
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
        } catch (DataAccessException e) {
            // the class alone is told, a message may quote a row
            log.warn("Nothing was signed, {}; trying again", e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            log.error("Nothing was signed; trying again", e);
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

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("signer").daemon(true).start(this::run);
    }

    private void run() {
        while (running) {
            look();
            lock.lock();
            try {
                if (running) {
                    changed.awaitNanos(LOOK.toNanos());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                lock.unlock();
            }
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        Thread signing = thread;
        if (signing != null) {
            try {
                signing.join(Duration.ofSeconds(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}

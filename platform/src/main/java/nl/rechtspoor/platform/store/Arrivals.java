package nl.rechtspoor.platform.store;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells readers that events arrived. The streams of Axon's store do not, and a pooled processor then looks only twice a
 * second. Readers are also told when nothing arrived for a while, so that a reader that just changed from catching up to
 * following never waits for long.
 */
final class Arrivals implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Arrivals.class);
    private static final int QUIET_MILLIS = 500;

    /** What arrives within this time is read together: a transaction per event and reader would cost more than it gains. */
    private static final int TOGETHER_MILLIS = 25;

    private final Supplier<BlockingStream<TrackedEventMessage<?>>> fromNow;
    private final Set<Runnable> readers = new CopyOnWriteArraySet<>();
    private final AtomicBoolean started = new AtomicBoolean();
    private final Thread thread;
    private volatile boolean open = true;

    /** Watches a stream of what comes from now on, opened again after trouble. */
    Arrivals(Supplier<BlockingStream<TrackedEventMessage<?>>> fromNow) {
        this.fromNow = fromNow;
        thread = Thread.ofPlatform().name("arrivals").daemon(true).unstarted(this::watch);
    }

    /** Tells this reader from now on, until it is removed. */
    void tell(Runnable reader) {
        readers.add(reader);
        if (started.compareAndSet(false, true)) {
            thread.start();
        }
    }

    void remove(Runnable reader) {
        readers.remove(reader);
    }

    @Override
    public void close() {
        open = false;
        thread.interrupt();
    }

    private void watch() {
        while (open) {
            try (var arriving = fromNow.get()) {
                follow(arriving);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                log.warn(
                        "The sealed stream can not be followed ({}); trying again",
                        e.getClass().getName());
                readers.forEach(Runnable::run);
                pause();
            }
        }
    }

    private void follow(BlockingStream<TrackedEventMessage<?>> arriving) throws InterruptedException {
        while (open) {
            arriving.hasNextAvailable(QUIET_MILLIS, TimeUnit.MILLISECONDS);
            Thread.sleep(TOGETHER_MILLIS);
            while (arriving.hasNextAvailable()) {
                arriving.nextAvailable();
            }
            readers.forEach(Runnable::run);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(QUIET_MILLIS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

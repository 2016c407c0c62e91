package nl.rechtspoor.platform.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, on a daemon thread of its own, while the application runs. A pause begins when a look has ended; a
 * look that fails is told and not the last.
 */
public abstract class RecurringLook implements SmartLifecycle {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(10);

    private final Logger log = LoggerFactory.getLogger(getClass());
    private final String name;
    private final Duration first;
    private final Duration pause;
    private final Semaphore early = new Semaphore(0);
    private volatile @Nullable Thread thread;
    private volatile boolean running;

    /** Looks for the first time after the first pause. */
    protected RecurringLook(String name, Duration pause) {
        this(name, pause, pause);
    }

    /**
     * Looks for the first time after another pause than between two looks.
     *
     * @param name of the thread, and of the look in the log
     * @throws StartRefused if there is no pause between two looks
     */
    protected RecurringLook(String name, Duration first, Duration pause) {
        if (pause.toMillis() < 1) {
            throw new StartRefused(
                    "The pause of " + name + " is " + pause + ", so it would look without end.",
                    "Set a pause of a millisecond or more, such as PT20S for twenty seconds.");
        }
        this.name = name;
        this.first = first;
        this.pause = pause;
    }

    /**
     * One look.
     *
     * @throws InterruptedException if it was broken off, and there is no more looking
     */
    protected abstract void look() throws InterruptedException;

    /** Ends the pause, or leaves out the next one: somebody is waiting. */
    protected final void lookNow() {
        early.release();
    }

    /** Whether a look that would go on for long should end here. */
    protected final boolean isStopping() {
        return !running;
    }

    /** Interrupts the look under way and every later one, before {@link #stop} where a look could go on for long. */
    protected final void breakOff() {
        running = false;
        var looking = thread;
        if (looking != null) {
            looking.interrupt();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        early.drainPermits();
        thread = Thread.ofPlatform().name(name).daemon().start(this::run);
    }

    /** Lets the look under way end, for ten seconds at most; what goes on after that is broken off with the program. */
    @Override
    public synchronized void stop() {
        running = false;
        early.release();
        var looking = thread;
        try {
            if (looking != null) {
                looking.join(LONGEST_STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    private void run() {
        try {
            for (var next = first; hasRested(next); next = pause) {
                lookCarefully();
            }
        } catch (InterruptedException _) {
            // broken off
        }
    }

    private boolean hasRested(Duration time) throws InterruptedException {
        early.tryAcquire(time.toMillis(), TimeUnit.MILLISECONDS);
        early.drainPermits();
        return running;
    }

    private void lookCarefully() throws InterruptedException {
        try {
            look();
        } catch (RuntimeException e) {
            if (running) {
                // what an exception says may quote a row; its class must do
                log.warn(
                        "{} was interrupted by {} and looks again",
                        name,
                        e.getClass().getName());
            }
        }
    }
}

package nl.rechtspoor.endtoend;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for what comes in its own time. */
final class Eventually {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private Eventually() {}

    /** Says how long it took. */
    static Duration holds(String what, Callable<Boolean> condition) throws InterruptedException {
        long began = System.nanoTime();
        Throwable last = null;
        while (System.nanoTime() - began < PATIENCE.toNanos()) {
            try {
                if (condition.call()) {
                    return Duration.ofNanos(System.nanoTime() - began);
                }
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception notYet) {
                last = notYet;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("within " + PATIENCE + " not: " + what, last);
    }
}

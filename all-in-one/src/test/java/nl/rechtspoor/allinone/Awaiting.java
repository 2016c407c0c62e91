package nl.rechtspoor.allinone;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what comes in its own time, and on a busy machine late. */
public final class Awaiting {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration LOOK = Duration.ofMillis(100);

    private Awaiting() {}

    /** Gives up with what was waited for. */
    public static void until(String what, BooleanSupplier holds) {
        long giveUp = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > giveUp) {
                throw new AssertionError("within " + PATIENCE + " not: " + what);
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }
}

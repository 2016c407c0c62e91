package nl.rechtspoor.allinone.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * Keeps the lanes in which the year is told within a few hours of each other. There is one clock and it never goes back, so
 * what a lane far behind tells would be recorded days after it happened.
 */
final class DemoLanes {
    /** Enough that the lanes seldom wait, and little enough that a promised answer is not missed for it. */
    static final Duration APART = Duration.ofHours(3);

    private final Instant[] next;

    DemoLanes(int lanes, Instant start) {
        next = new Instant[lanes];
        Arrays.fill(next, start);
    }

    /** Comes to what happens next in this lane, once no other lane is too far behind. */
    synchronized void reach(int lane, Instant moment) throws InterruptedException {
        next[lane] = moment;
        notifyAll();
        while (slowest().plus(APART).isBefore(moment)) {
            wait();
        }
    }

    /** This lane has told everything, or can not go on: nobody waits for it any more. */
    synchronized void leave(int lane) {
        next[lane] = Instant.MAX;
        notifyAll();
    }

    private Instant slowest() {
        return Arrays.stream(next).min(Instant::compareTo).orElseThrow();
    }
}

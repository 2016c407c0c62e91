package nl.rechtspoor.allinone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DemoLanesTest {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    private final DemoLanes lanes = new DemoLanes(2, START);

    @Test
    void a_lane_goes_ahead_for_a_few_hours_without_waiting() throws Exception {
        lanes.reach(0, START.plus(DemoLanes.APART));
    }

    @Test
    void a_lane_that_is_far_ahead_waits_until_the_other_has_come_near() throws Exception {
        var ahead = reachInTheBackground(0, START.plus(Duration.ofDays(3)));
        lanes.reach(1, START.plus(Duration.ofDays(1)));
        assertThat(ahead).isNotDone();

        lanes.reach(1, START.plus(Duration.ofDays(3)).minus(DemoLanes.APART));
        ahead.get(2, TimeUnit.MINUTES);
    }

    @Test
    void nobody_waits_for_a_lane_that_is_through() throws Exception {
        var ahead = reachInTheBackground(0, START.plus(Duration.ofDays(3)));
        assertThat(ahead).isNotDone();

        lanes.leave(1);
        ahead.get(2, TimeUnit.MINUTES);
    }

    private CompletableFuture<Void> reachInTheBackground(int lane, Instant moment) {
        return CompletableFuture.runAsync(() -> {
            try {
                lanes.reach(lane, moment);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

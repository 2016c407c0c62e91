package nl.rechtspoor.platform.sealing;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when committed events are not being sealed: commands still go on, but nothing that people see moves. */
final class SealingHealth implements HealthIndicator {
    private static final Duration ALARM = Duration.ofSeconds(5);

    private final SealingProgress progress;

    SealingHealth(SealingProgress progress) {
        this.progress = progress;
    }

    @Override
    public Health health() {
        Duration delay = progress.delay();
        boolean led = progress.hasLeader();
        return (led && delay.compareTo(ALARM) < 0 ? Health.up() : Health.down())
                .withDetail("inbox", progress.inboxLength())
                .withDetail("delayMillis", delay.toMillis())
                .withDetail("leaderHere", progress.isLeader())
                .withDetail("leader", led)
                .build();
    }
}

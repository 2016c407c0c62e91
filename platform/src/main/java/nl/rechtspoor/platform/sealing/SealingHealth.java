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
        var halted = progress.halted();
        var health = led && delay.compareTo(ALARM) < 0 && halted.isEmpty() ? Health.up() : Health.down();
        halted.ifPresent(why -> health.withDetail("halted", why));
        return health.withDetail("inbox", progress.inboxLength())
                .withDetail("delayMillis", delay.toMillis())
                .withDetail("leaderHere", progress.isLeader())
                .withDetail("leader", led)
                .build();
    }
}

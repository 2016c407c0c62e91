package nl.rechtspoor.platform.processing;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a processor does not read on: work goes on, but what people see of it stands still. */
final class ProcessingHealth implements HealthIndicator {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Standstill standstill;

    ProcessingHealth(Standstill standstill) {
        this.standstill = standstill;
    }

    @Override
    public Health health() {
        var still = standstill.longerThan(PATIENCE);
        return (still.isEmpty() ? Health.up() : Health.down().withDetail("standStill", still)).build();
    }
}

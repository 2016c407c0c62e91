package nl.rechtspoor.platform.signing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when what is stored does not continue what was signed: work goes on, but nothing of it can be proven. */
final class SigningHealth implements HealthIndicator {
    private final Signing signing;

    SigningHealth(Signing signing) {
        this.signing = signing;
    }

    @Override
    public Health health() {
        var health = signing.refused().isEmpty() ? Health.up() : Health.down();
        signing.refused().ifPresent(why -> health.withDetail("refused", why));
        signing.waitsFor().ifPresent(what -> health.withDetail("waits", what));
        return health.withDetail("signed", signing.size()).build();
    }
}

package nl.rechtspoor.platform.witnessing;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Down when a witness has seen another history. A witness that is silent only delays proofs, and is told. */
final class WitnessingHealth implements HealthIndicator {
    private final Witnessing witnessing;

    WitnessingHealth(Witnessing witnessing) {
        this.witnessing = witnessing;
    }

    @Override
    public Health health() {
        var health = witnessing.contradiction().isEmpty() ? Health.up() : Health.down();
        for (Watch watch : witnessing.watches()) {
            health.withDetail(
                    watch.name(),
                    switch (watch.state()) {
                        case Witnessed.State.Agrees(long size) -> "has seen " + size + " events";
                        case Witnessed.State.Silent(String why) -> "is silent: " + why;
                        case Witnessed.State.Contradicts(String why) -> why;
                    });
        }
        return health.build();
    }
}

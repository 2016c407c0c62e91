package nl.rechtspoor.platform.sealing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** Publishes the Sealer's figures. */
final class SealingMetrics {
    SealingMetrics(SealingProgress progress, MeterRegistry registry) {
        Gauge.builder("rechtspoor.sealing.inbox", progress, SealingProgress::inboxLength)
                .description("Events that are committed and not yet sealed")
                .register(registry);
        Gauge.builder(
                        "rechtspoor.sealing.delay",
                        progress,
                        sealing -> sealing.delay().toMillis() / 1000.0)
                .description("How long the oldest of them has been waiting")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("rechtspoor.sealing.ledger", progress, SealingProgress::ledgerSize)
                .description("Events that are sealed")
                .register(registry);
        Gauge.builder("rechtspoor.sealing.leader", progress, sealing -> sealing.isLeader() ? 1 : 0)
                .description("1 in the process that seals")
                .register(registry);
    }
}

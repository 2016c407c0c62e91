package nl.rechtspoor.platform.encryption;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Publishes where the epochs stand. */
final class EpochMetrics {
    EpochMetrics(EpochReader reader, Clock clock, MeterRegistry registry) {
        Gauge.builder("rechtspoor.keys.epoch", reader, EpochReader::epoch)
                .description("The epoch whose key wraps all others")
                .register(registry);
        Gauge.builder(
                        "rechtspoor.keys.epoch.age",
                        reader,
                        epochs -> Duration.between(epochs.read().begunAt(), clock.instant())
                                .toSeconds())
                .description("How long ago it began")
                .baseUnit("seconds")
                .register(registry);
        Gauge.builder("rechtspoor.keys.left", reader, EpochReader::keysLeft)
                .description("Keys that an ending epoch still has to hand over")
                .register(registry);
        Gauge.builder("rechtspoor.keys.erasures.waiting", reader, EpochReader::erasuresWaiting)
                .description("Erased keys of which an old copy could still be opened")
                .register(registry);
    }
}

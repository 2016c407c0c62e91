package nl.rechtspoor.platform.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What tells of the processors of this process when they need somebody: figures to put an alarm on, and health. */
@Configuration(proxyBeanMethods = false)
class OperationsConfiguration {
    @Bean
    SmartInitializingSingleton deadLetterMetrics(List<DeadLetters> sides, MeterRegistry registry) {
        return () -> Gauge.builder(
                        "rechtspoor.dead.letters",
                        sides,
                        all -> all.stream().mapToLong(DeadLetters::count).sum())
                .description("Events that a processor could not handle, or that wait behind one")
                .register(registry);
    }

    @Bean
    Standstill standstill(List<StreamProgress> sides) {
        return new Standstill(sides, System::nanoTime);
    }

    @Bean
    HealthIndicator processingHealthIndicator(Standstill standstill) {
        return new ProcessingHealth(standstill);
    }

    @Bean
    Gauge standstillMetric(Standstill standstill, MeterRegistry registry) {
        return Gauge.builder(
                        "rechtspoor.processing.standstill",
                        standstill,
                        processors -> processors.longest().toMillis() / 1000.0)
                .description("How long the processor that stands still longest has not read on")
                .baseUnit("seconds")
                .register(registry);
    }
}

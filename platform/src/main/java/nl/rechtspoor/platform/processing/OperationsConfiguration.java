package nl.rechtspoor.platform.processing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A figure of all dead letters in this process, to put an alarm on. */
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
}

package nl.rechtspoor.platform.access;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Seals the access log in this process, beside the ledger and apart from it. */
@Configuration(proxyBeanMethods = false)
public class AccessLogSealingConfiguration {
    @Bean
    AccessLogSealing accessLogSealing(@CommandDatabase DataSource database) {
        return new AccessLogSealing(new AccessLogSealer(database));
    }

    @Bean
    Gauge accessLogHalted(AccessLogSealing sealing, MeterRegistry registry) {
        return Gauge.builder(
                        "rechtspoor.access.log.halted",
                        sealing,
                        log -> log.refused().isPresent() ? 1 : 0)
                .description("1 while the access log does not continue what was sealed")
                .register(registry);
    }
}

package nl.rechtspoor.platform.signing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.rechtspoor.platform.access.AccessLogSealer;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Seals and signs the access log in this process, beside the ledger and apart from it. */
@Configuration(proxyBeanMethods = false)
public class AccessLogSealingConfiguration {
    @Bean
    AccessLogSealing accessLogSealing(
            Signer signer,
            SignerProperties properties,
            @CommandDatabase DataSource database,
            @CommandDatabase JdbcClient jdbc) {
        return new AccessLogSealing(
                new AccessLogSealer(database), new AccessLogSigner(properties.folder(), signer.origin(), jdbc));
    }

    @Bean
    Gauge accessLogRefused(AccessLogSealing sealing, MeterRegistry registry) {
        return Gauge.builder(
                        "rechtspoor.access.log.refused",
                        sealing,
                        log -> log.refused().isPresent() ? 1 : 0)
                .description("1 while the access log does not continue what was sealed or signed")
                .register(registry);
    }
}

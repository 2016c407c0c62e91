package nl.rechtspoor.platform.signing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.rechtspoor.platform.database.SignerDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs the access log beside the ledger and apart from it, with a key of its own. */
@Configuration(proxyBeanMethods = false)
public class AccessLogSigningConfiguration {
    @Bean
    AccessLogSigning accessLogSigning(Signer signer, SignerProperties properties, @SignerDatabase JdbcClient jdbc) {
        return new AccessLogSigning(new AccessLogSigner(properties.folder(), signer.origin(), jdbc));
    }

    @Bean
    Gauge accessLogRefused(AccessLogSigning signing, MeterRegistry registry) {
        return Gauge.builder(
                        "rechtspoor.access.log.refused",
                        signing,
                        log -> log.refused().isPresent() ? 1 : 0)
                .description("1 while the access log does not continue what was signed")
                .register(registry);
    }
}

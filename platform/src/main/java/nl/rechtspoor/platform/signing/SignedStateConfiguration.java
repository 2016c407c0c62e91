package nl.rechtspoor.platform.signing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the command side tell how far the signer is, without having a part in it. */
@Configuration(proxyBeanMethods = false)
public class SignedStateConfiguration {
    @Bean
    SignedState signedHealthIndicator(@CommandDatabase JdbcClient jdbc) {
        return new SignedState(jdbc);
    }

    @Bean
    Gauge unsigned(SignedState state, MeterRegistry registry) {
        return Gauge.builder(
                        "rechtspoor.ledger.unsigned",
                        state,
                        signed -> signed.unsignedFor().toMillis() / 1000.0)
                .description("Seconds for which the oldest sealed state has been waiting for a signature")
                .baseUnit("seconds")
                .register(registry);
    }
}

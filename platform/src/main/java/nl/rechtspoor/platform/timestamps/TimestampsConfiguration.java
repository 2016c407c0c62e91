package nl.rechtspoor.platform.timestamps;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.database.SignerDatabase;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.start.StartRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Has checkpoints stamped by the configured authority, from the side that signs them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TimestampProperties.class)
public class TimestampsConfiguration {
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HttpClient timestampHttp() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    }

    @Bean
    Stamping stamping(
            TimestampProperties properties,
            @Qualifier("timestampHttp") HttpClient http,
            @SignerDatabase JdbcClient jdbc,
            ObjectProvider<TimestampOccasions> occasions) {
        Set<String> events = occasions.stream()
                .flatMap(occasion -> occasion.eventTypes().stream())
                .collect(Collectors.toSet());
        return new Stamping(
                authority(properties, http),
                new SignedCheckpoints(jdbc),
                new StoredTokens(jdbc),
                events,
                Clock.systemUTC());
    }

    @Bean
    HealthIndicator timestampsHealthIndicator(Stamping stamping) {
        return () -> {
            var health = Health.up().withDetail("stamped", stamping.size());
            stamping.trouble().ifPresent(what -> health.withDetail("trouble", what));
            return health.build();
        };
    }

    @Bean
    Gauge stampedSize(Stamping stamping, MeterRegistry registry) {
        return Gauge.builder("rechtspoor.timestamps.size", stamping, Stamping::size)
                .description("Events up to which the ledger has a timestamp")
                .register(registry);
    }

    private static Optional<TimestampAuthority> authority(TimestampProperties properties, HttpClient http) {
        if (properties.url() == null) {
            return Optional.empty();
        }
        return Optional.of(new TimestampAuthority(http, properties.url(), verifier(properties.trusted())));
    }

    private static TokenVerifier verifier(@Nullable Path trusted) {
        try {
            if (trusted != null) {
                return TokenVerifier.trusting(trusted);
            }
        } catch (IOException | GeneralSecurityException e) {
            // told below
        }
        throw new StartRefused(
                "There is no certificate by which to trust the timestamping authority.",
                "Name a PEM file with the authority's root certificate: RECHTSPOOR_TIMESTAMPS_TRUSTED.");
    }
}

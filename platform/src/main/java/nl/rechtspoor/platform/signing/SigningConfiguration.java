package nl.rechtspoor.platform.signing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.platform.database.SignerDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs a signer in this process, with a key that the database never sees. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignerProperties.class)
public class SigningConfiguration {
    @Bean
    SignerFolder signerFolder(SignerProperties properties) {
        return new SignerFolder(properties.folder());
    }

    @Bean
    Signer signer(
            SignerFolder folder,
            SignerProperties properties,
            @Value("${rechtspoor.origin:http://localhost:${server.port:8080}}") URI reachedAt,
            @SignerDatabase JdbcClient jdbc) {
        String otherwise = reachedAt.getAuthority() + "/ledger";
        SignerKey key = SignerKey.open(folder, properties.key(), properties.origin(), otherwise, jdbc);
        return new Signer(folder, key, jdbc, copies(properties.checkpoints(), folder, key, jdbc));
    }

    private static Optional<CheckpointCopies> copies(
            @Nullable Path copies, SignerFolder folder, SignerKey key, JdbcClient jdbc) {
        if (copies == null) {
            return Optional.empty();
        }
        List<NoteVerifier> keys = new SignedCheckpoints(jdbc)
                .keys().stream()
                        .map(known -> NoteVerifier.parse(known.vkey()))
                        .filter(known ->
                                known.name().equals(key.signer().verifier().name()))
                        .toList();
        return Optional.of(new CheckpointCopies(
                copies, Clock.systemUTC(), keys, folder.lastSigned().orElseThrow()));
    }

    @Bean
    Signing signing(Signer signer, SignerFolder folder, ObjectProvider<Objection> objections) {
        return new Signing(
                signer,
                folder,
                () -> Stream.concat(signer.copies().stream(), objections.stream())
                        .toList());
    }

    @Bean
    HealthIndicator signingHealthIndicator(Signing signing) {
        return new SigningHealth(signing);
    }

    @Bean
    Gauge signedSize(Signing signing, MeterRegistry registry) {
        return Gauge.builder("rechtspoor.signing.size", signing, Signing::size)
                .description("Events up to which the ledger is signed")
                .register(registry);
    }

    @Bean
    Gauge signingRefused(Signing signing, MeterRegistry registry) {
        return Gauge.builder(
                        "rechtspoor.signing.refused",
                        signing,
                        signer -> signer.refused().isPresent() ? 1 : 0)
                .description("1 while the ledger does not continue what was signed")
                .register(registry);
    }
}

package nl.rechtspoor.platform.witnessing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpClient;
import java.time.Duration;
import nl.rechtspoor.ledger.Malformed;
import nl.rechtspoor.ledger.notes.NoteVerifier;
import nl.rechtspoor.ledger.notes.SignatureType;
import nl.rechtspoor.platform.database.SignerDatabase;
import nl.rechtspoor.platform.sealing.StoredTiles;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import nl.rechtspoor.platform.start.StartRefused;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the configured witnesses, from the side that signs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WitnessProperties.class)
public class WitnessingConfiguration {
    @Bean(destroyMethod = "close", defaultCandidate = false)
    HttpClient witnessHttp() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
    }

    @Bean
    Witnessing witnessing(
            WitnessProperties properties, @Qualifier("witnessHttp") HttpClient http, @SignerDatabase JdbcClient jdbc) {
        var signed = new SignedCheckpoints(jdbc);
        return new Witnessing(
                properties.witnesses().stream()
                        .map(address -> new WitnessLine(http, address.url(), key(address.key())))
                        .map(line -> new Witnessed(line, signed, new StoredTiles(jdbc), new Cosignatures(jdbc)))
                        .map(witness -> new Watch(witness, signed))
                        .toList(),
                signed);
    }

    @Bean
    HealthIndicator witnessingHealthIndicator(Witnessing witnessing) {
        return new WitnessingHealth(witnessing);
    }

    @Bean
    MeterBinder witnessingMetrics(Witnessing witnessing) {
        return registry -> {
            witnessing.watches().forEach(watch -> measure(watch, registry));
            Gauge.builder(
                            "rechtspoor.witness.contradiction",
                            witnessing,
                            all -> all.contradiction().isPresent() ? 1 : 0)
                    .description("1 while a witness has seen another history")
                    .register(registry);
        };
    }

    private static void measure(Watch watch, MeterRegistry registry) {
        Gauge.builder("rechtspoor.witness.size", watch, Watch::agreed)
                .tag("witness", watch.name())
                .description("Events up to which a witness has agreed since the start")
                .register(registry);
    }

    private static NoteVerifier key(String vkey) {
        try {
            NoteVerifier key = NoteVerifier.parse(vkey);
            if (key.type() == SignatureType.COSIGNATURE_V1) {
                return key;
            }
        } catch (Malformed e) {
            // told below, like the key of a log
        }
        throw new StartRefused(
                "'" + vkey + "' is not the verifier key of a witness.",
                "Take the line that the witness shows when it starts: name+id+key.");
    }
}

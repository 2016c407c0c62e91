package nl.rechtspoor.platform.encryption;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Looks after the epochs of the keys; for the command side. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EpochLength.class)
@Import(EpochController.class)
public class EpochConfiguration {
    @Bean
    KeyEpochs keyEpochs(
            @Qualifier("keyDatabase") DataSource keyDatabase,
            KekFiles files,
            KeyEncryptionKeys kek,
            Clock clock,
            EpochLength length) {
        return new KeyEpochs(keyDatabase, files, kek, clock, length);
    }

    @Bean
    EpochReader epochReader(@Qualifier("keyDatabase") DataSource keyDatabase, EpochLength length) {
        return new EpochReader(keyDatabase, length);
    }

    @Bean
    EpochTimer epochTimer(KeyEpochs epochs, @Value("${rechtspoor.keys.pause:PT5S}") Duration pause) {
        return new EpochTimer(epochs, pause);
    }

    @Bean
    EpochMetrics epochMetrics(EpochReader reader, Clock clock, MeterRegistry registry) {
        return new EpochMetrics(reader, clock, registry);
    }
}

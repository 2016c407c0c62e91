package nl.rechtspoor.platform.sealing;

import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs a Sealer in this process, and tells operators how far it is. */
@Configuration(proxyBeanMethods = false)
@Import(BellsConfiguration.class)
public class SealingConfiguration {
    @Bean(destroyMethod = "")
    Sealer sealer(@CommandDatabase DataSource dataSource, SealingBells bells) {
        return new Sealer(dataSource, bells);
    }

    /** Sealing starts before anything that appends, and ends after it, so that little is left for the next start. */
    @Bean
    SmartLifecycle sealing(Sealer sealer) {
        return new SealingLifecycle(sealer);
    }

    @Bean
    SealingProgress sealingProgress(@CommandDatabase JdbcClient jdbc, Sealer sealer) {
        return new SealingProgress(jdbc, sealer);
    }

    @Bean
    HealthIndicator sealingHealthIndicator(SealingProgress progress) {
        return new SealingHealth(progress);
    }

    @Bean
    SealingMetrics sealingMetrics(SealingProgress progress, MeterRegistry registry) {
        return new SealingMetrics(progress, registry);
    }
}

package nl.rechtspoor.platform.receipts;

import nl.rechtspoor.platform.database.CommandDatabase;
import nl.rechtspoor.platform.sealing.SealedPositions;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets commands be answered with their proof. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReceiptsProperties.class)
public class ReceiptsConfiguration {
    @Bean
    AwaitedProofs awaitedProofs(
            SealedPositions positions, @CommandDatabase JdbcClient jdbc, ReceiptsProperties properties) {
        return new AwaitedProofs(positions, new SignedCheckpoints(jdbc), properties);
    }
}

package nl.rechtspoor.platform.publishing;

import nl.rechtspoor.platform.database.QueryDatabase;
import nl.rechtspoor.platform.sealing.StoredTiles;
import nl.rechtspoor.platform.signing.SignedCheckpoints;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes the ledger from the side that shows. */
@Configuration(proxyBeanMethods = false)
@Import(LedgerController.class)
public class PublishingConfiguration {
    @Bean
    SignedCheckpoints signedCheckpoints(@QueryDatabase JdbcClient jdbc) {
        return new SignedCheckpoints(jdbc);
    }

    @Bean
    StoredTiles storedTiles(@QueryDatabase JdbcClient jdbc) {
        return new StoredTiles(jdbc);
    }

    @Bean
    PublishedLedger publishedLedger(SignedCheckpoints signed, StoredTiles tiles) {
        return new PublishedLedger(signed, tiles);
    }
}

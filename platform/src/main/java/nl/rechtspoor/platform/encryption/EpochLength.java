package nl.rechtspoor.platform.encryption;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the promise to somebody who is erased takes to come true.
 *
 * @param epoch after this time a new epoch begins by itself
 * @param forCopies for so long both keys are there, so that the new one is in a backup before the old one is destroyed
 */
@ConfigurationProperties("rechtspoor.keys")
public record EpochLength(
        @DefaultValue("P30D") Duration epoch,
        @DefaultValue("PT24H") Duration forCopies) {
    Instant dueAt(Instant begunAt) {
        return begunAt.plus(epoch);
    }
}

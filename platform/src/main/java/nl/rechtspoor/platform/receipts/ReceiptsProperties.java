package nl.rechtspoor.platform.receipts;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How acts wait for their proof.
 *
 * @param atMost the longest that an answer is put off, whatever its sender would wait
 * @param cosigned whether a witness must have seen it; if not said, where one ever saw this ledger
 */
@ConfigurationProperties("rechtspoor.receipts")
record ReceiptsProperties(
        @DefaultValue("15s") Duration atMost, @Nullable Boolean cosigned) {}

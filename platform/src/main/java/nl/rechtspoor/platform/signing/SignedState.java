package nl.rechtspoor.platform.signing;

import java.time.Duration;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How far signing is behind sealing, as the database shows it to a process that does not sign. It is never down: without a
 * signer people go on working, and what they do is sealed.
 */
public final class SignedState implements HealthIndicator {
    private final JdbcClient jdbc;

    /** Needs a connection that may read the schema {@code events}. */
    public SignedState(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Health health() {
        long size = size();
        return Health.up()
                .withDetail("signed", size)
                .withDetail("unsignedForSeconds", unsignedFor(size).toSeconds())
                .build();
    }

    /** How long the oldest sealed state beyond what is signed has been waiting; nothing while all is signed. */
    public Duration unsignedFor() {
        return unsignedFor(size());
    }

    private Duration unsignedFor(long signed) {
        return jdbc.sql("select extract(epoch from clock_timestamp() - made_at) from events.checkpoint"
                        + " where size > ? order by size limit 1")
                .param(signed)
                .query(Double.class)
                .optional()
                .map(seconds -> Duration.ofMillis(Math.max(0, Math.round(seconds * 1000))))
                .orElse(Duration.ZERO);
    }

    private long size() {
        return jdbc.sql("select size from events.signed_checkpoint order by signer_key desc, size desc limit 1")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}

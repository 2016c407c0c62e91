package nl.rechtspoor.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where PostgreSQL is and how this process signs in. A side that runs alone is given its own password only; whoever is
 * given the owner's also migrates.
 *
 * @param url the main database, as a JDBC URL
 * @param poolSize connections per role
 */
@ConfigurationProperties("rechtspoor.database")
public record DatabaseProperties(
        String url,
        @DefaultValue("20") int poolSize,
        @DefaultValue Passwords passwords) {

    /** One password per role; missing for roles that this process must not have. */
    public record Passwords(
            @Nullable String owner,
            @Nullable String command,
            @Nullable String query,
            @Nullable String signer) {}
}

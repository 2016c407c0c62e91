package nl.rechtspoor.platform.timestamps;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who says what time it is.
 *
 * @param url the authority's address; without it nothing is stamped
 * @param trusted a file with the certificates, PEM, from one of which the authority's must follow
 */
@ConfigurationProperties("rechtspoor.timestamps")
record TimestampProperties(@Nullable URI url, @Nullable Path trusted) {}

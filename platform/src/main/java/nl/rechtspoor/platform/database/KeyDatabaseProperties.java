package nl.rechtspoor.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the keys of personal values are: a database of its own, which only the role {@code rechtspoor_keys} may enter.
 *
 * @param url the database of keys, as a JDBC URL
 */
@ConfigurationProperties("rechtspoor.key-database")
public record KeyDatabaseProperties(
        String url, String password, @DefaultValue("8") int poolSize) {
    @Override
    public String toString() {
        return "keys at " + url;
    }
}

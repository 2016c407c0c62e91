package nl.rechtspoor.allinone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Several modules add to one schema, and whoever numbers a migration sees only its own. */
class MigrationsTest {
    private static final Pattern MIGRATION = Pattern.compile(".*/db/migration/([^/]+)/V([^/]+?)__[^/]+\\.sql");

    @Test
    void no_two_migrations_of_a_schema_have_the_same_number() throws IOException {
        Map<String, List<String>> byNumber = Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql"))
                .map(MigrationsTest::address)
                .collect(groupingBy(MigrationsTest::schemaAndNumber, mapping(address -> address, toList())));

        assertThat(byNumber.keySet())
                .as("the schemas of both sides and of the platform are among them")
                .contains("work 10", "views 100", "events 1");
        assertThat(byNumber)
                .allSatisfy((number, files) -> assertThat(files).as(number).hasSize(1));
    }

    private static String address(Resource migration) {
        try {
            return migration.getURL().toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** As Flyway reads it: V2 and V02 are one number. */
    private static String schemaAndNumber(String address) {
        var parts = MIGRATION.matcher(address);
        assertThat(parts.matches()).as(address).isTrue();
        return parts.group(1) + " "
                + MigrationVersion.fromVersion(parts.group(2).replace('_', '.'));
    }
}

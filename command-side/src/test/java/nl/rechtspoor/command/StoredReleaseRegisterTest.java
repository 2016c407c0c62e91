package nl.rechtspoor.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.command.ReleaseRegister.DifferencingRisk;
import nl.rechtspoor.command.ReleaseRegister.DisclosureRisk;
import nl.rechtspoor.command.ReleaseRegister.Released;
import nl.rechtspoor.command.ReleaseRegister.Unknown;
import nl.rechtspoor.kernel.dossiers.ReleaseId;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** With the very table that the other side makes. */
class StoredReleaseRegisterTest {
    private static final Path MIGRATION =
            Path.of("../query-side/src/main/resources/db/migration/statistics/V4__frozen_tables.sql");

    @Test
    void it_knows_what_the_check_made_of_each_table_and_nothing_before_the_other_side_started() throws IOException {
        try (var database = TestDatabase.fresh()) {
            var register = new StoredReleaseRegister(database.jdbc(DatabaseRole.COMMAND));
            assertThat(register.find(table(1))).isEqualTo(new Unknown());

            theOtherSideStarts(database);
            add(database, 1, "RELEASED");
            add(database, 2, "DISCLOSURE_RISK");
            add(database, 3, "DIFFERENCING_RISK");

            assertThat(register.find(table(1))).isEqualTo(new Released("ab12", List.of("area", "region"), 4));
            assertThat(register.find(table(2))).isEqualTo(new DisclosureRisk());
            assertThat(register.find(table(3))).isEqualTo(new DifferencingRisk());
            assertThat(register.find(table(4))).isEqualTo(new Unknown());
        }
    }

    private static ReleaseId table(long number) {
        return new ReleaseId(new UUID(0, number));
    }

    private static void theOtherSideStarts(TestDatabase database) throws IOException {
        database.jdbc(DatabaseRole.OWNER)
                .sql("set search_path to statistics; " + Files.readString(MIGRATION) + "; reset search_path")
                .update();
    }

    private static void add(TestDatabase database, long number, String verdict) {
        database.jdbc(DatabaseRole.OWNER)
                .sql("insert into statistics.frozen_table values (?, ?, ?, 'ab12', '{area,region}', 4, now())")
                .params(new UUID(0, number), "query " + number, verdict)
                .update();
    }
}

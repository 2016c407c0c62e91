package nl.rechtspoor.command.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rechtspoor.command.imports.ImportJobs.Row;
import nl.rechtspoor.kernel.Role;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.Identity;
import nl.rechtspoor.platform.database.DatabaseRole;
import nl.rechtspoor.platform.encryption.InMemoryKeyring;
import nl.rechtspoor.platform.encryption.Named;
import nl.rechtspoor.platform.encryption.SealedTexts;
import nl.rechtspoor.platform.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ForgettingImportsTest {
    private static final Named SOMEBODY =
            Named.as(List.of(new Identity("Mier Testkind", null, null, null, null, null, null)));

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = database.jdbc(DatabaseRole.COMMAND);
    private final TransactionTemplate transactions =
            new TransactionTemplate(new DataSourceTransactionManager(database.as(DatabaseRole.COMMAND)));
    private final SealedTexts texts = new InMemoryKeyring().texts();
    private final ImportJobs jobs = new ImportJobs(jdbc, transactions, texts, Clock.systemUTC());
    private final ForgettingImports forgetting = new ForgettingImports(jdbc, transactions, texts);
    private final ImportJob job = new ImportJob(
            UUID.randomUUID(),
            new StaffId(UUID.randomUUID()),
            Role.SENIOR_JURIST,
            Set.of(),
            new SubjectId(UUID.randomUUID()));

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void the_row_of_an_erased_person_goes_with_every_copy_and_the_others_stay() {
        jobs.create(
                job,
                List.of("child_name"),
                List.of(row(1, "Mier Testkind"), row(2, "Bij Testkind"), row(3, "Testkind, Mier")));
        jobs.finishRow(job.id(), 1, "DONE", List.of());
        var copies = contents();

        forgetting.forget(SOMEBODY);

        assertThat(copies)
                .as("copies of the rows as they were, in whatever backup")
                .allSatisfy(copy -> assertThat(texts.open(copy)).isEmpty());
        assertThat(jobs.rows(job.id(), List.of("READY", "DONE", "SKIPPED"), 0, 10))
                .extracting(Row::cells)
                .containsExactly(Map.of(), Map.of("child_name", "Bij Testkind"), Map.of());
        assertThat(jobs.progress(job.id(), job.owner())).hasValueSatisfying(progress -> {
            assertThat(progress.done()).isEqualTo(1);
            assertThat(progress.skipped())
                    .as("it would have brought the person back")
                    .isEqualTo(1);
        });
    }

    @Test
    void an_import_that_names_somebody_else_is_left_alone() {
        jobs.create(job, List.of("child_name"), List.of(row(1, "Bij Testkind")));
        var before = contents();

        forgetting.forget(SOMEBODY);

        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() {
        return jdbc.sql("select content from work.import_row order by number")
                .query(String.class)
                .list();
    }

    private static Row row(int number, String child) {
        return new Row(number, Map.of("child_name", child), List.of());
    }
}

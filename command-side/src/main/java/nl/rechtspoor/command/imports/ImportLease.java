package nl.rechtspoor.command.imports;

import java.util.Optional;
import java.util.UUID;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Sees to it that one runner at a time works on an import. A runner that was killed stops renewing its lease, and after a
 * few seconds another takes over.
 */
@Component
class ImportLease {
    private static final String LENGTH = "interval '8 seconds'";

    private final JdbcClient jdbc;

    ImportLease(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An import that should run and that nobody runs; from here on this runner does. */
    Optional<ImportJob> take(UUID runner) {
        return jdbc.sql("""
                        update work.import_job set runner = ?, lease_until = clock_timestamp() + %s
                        where id = (select id from work.import_job
                                    where state = 'RUNNING' and (lease_until is null or lease_until < clock_timestamp())
                                    order by created_at limit 1 for update skip locked)
                        returning id, owner, role, teams, subject
                        """.formatted(LENGTH))
                .param(runner)
                .query(ImportJobs::job)
                .optional();
    }

    /** Whether this runner may go on: nobody stopped the import, and nobody else took it over. */
    boolean renew(UUID job, UUID runner) {
        return jdbc.sql("""
                        update work.import_job set lease_until = clock_timestamp() + %s
                        where id = ? and runner = ? and state = 'RUNNING'
                        """.formatted(LENGTH)).params(job, runner).update() == 1;
    }

    /** All rows are through. */
    void finish(UUID job, UUID runner) {
        jdbc.sql("""
                        update work.import_job set state = 'DONE', runner = null, lease_until = null
                        where id = ? and runner = ? and state = 'RUNNING'
                        """).params(job, runner).update();
    }

    /** Lets somebody else go on at once. */
    void giveBack(UUID job, UUID runner) {
        jdbc.sql("update work.import_job set runner = null, lease_until = null where id = ? and runner = ?")
                .params(job, runner)
                .update();
    }
}

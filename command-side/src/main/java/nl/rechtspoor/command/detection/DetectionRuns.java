package nl.rechtspoor.command.detection;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which runs were begun, at which positions, and how they ended. */
@Component
class DetectionRuns {
    private final JdbcClient jdbc;
    private final Clock clock;

    DetectionRuns(@CommandDatabase JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** How far a run has come. */
    record Begun(String period, long knownAt, long standingAt, int attempts) {}

    /** The periods of all runs that came to their end. */
    Set<String> done() {
        return jdbc
                .sql("select period from work.detection_run where done_at is not null")
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** One that was begun and not ended, so that it goes on at the positions of its beginning. */
    Optional<Begun> unfinished(String period) {
        return jdbc.sql("select period, known_at, standing_at, attempts from work.detection_run"
                        + " where period = ? and done_at is null")
                .param(period)
                .query(Begun.class)
                .optional();
    }

    /** The furthest position that any run of a month before this one knew; -1 if there was none. */
    long knownBefore(String month) {
        return jdbc.sql("select coalesce(max(known_at), -1) from work.detection_run"
                        + " where length(period) = 7 and period < ?")
                .param(month)
                .query(Long.class)
                .single();
    }

    /** Notes that a run begins, or begins again. */
    void begin(Run run) {
        jdbc.sql("""
                        insert into work.detection_run
                          (period, known_at, standing_at, begun_at, attempts, raised, failed) values (?, ?, ?, ?, 1, 0, 0)
                        on conflict (period) do update set attempts = detection_run.attempts + 1
                        """)
                .params(run.period(), run.knownAt(), run.standingAt(), Timestamp.from(clock.instant()))
                .update();
    }

    /** Notes that all its findings are at the desk, or that those that failed are given up. */
    void end(Run run, int raised, int failed) {
        jdbc.sql("update work.detection_run set done_at = ?, raised = ?, failed = ? where period = ?")
                .params(Timestamp.from(clock.instant()), raised, failed, run.period())
                .update();
    }
}

package nl.rechtspoor.query.statistics;

import java.sql.Timestamp;
import java.time.Clock;
import nl.rechtspoor.kernel.StaffId;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes who asked what of the statistics. Nothing in it can be changed. */
@Component
class QueryLog {
    private final JdbcClient jdbc;
    private final Clock clock;

    QueryLog(@QueryDatabase JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void answered(StaffId by, Question question) {
        note(by, question.release().month().toString(), question.canonical(), null);
    }

    /** What was typed is not kept: it could be anything. */
    void refused(StaffId by, String refusal) {
        note(by, null, null, refusal);
    }

    private void note(StaffId by, @Nullable String release, @Nullable String query, @Nullable String refusal) {
        jdbc.sql("""
                        insert into statistics.query_log (asked_at, asked_by, release, query, refusal)
                        values (:at, :by, :release, :query, :refusal)
                        """)
                .param("at", Timestamp.from(clock.instant()))
                .param("by", by.value())
                .param("release", release)
                .param("query", query)
                .param("refusal", refusal)
                .update();
    }
}

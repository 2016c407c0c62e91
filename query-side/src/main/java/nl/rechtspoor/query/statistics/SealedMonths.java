package nl.rechtspoor.query.statistics;

import java.sql.Timestamp;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where months begin and end in the sealed stream, by when events were recorded. */
@Component
public class SealedMonths {
    private final JdbcClient jdbc;

    SealedMonths(@QueryDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The month of the very first event. */
    public Optional<YearMonth> first() {
        return jdbc.sql("select cast(time_stamp as timestamptz) from events.es_stream order by global_index limit 1")
                .query(Timestamp.class)
                .optional()
                .map(at -> YearMonth.from(at.toInstant().atZone(Act.LEGAL_TIME)));
    }

    /**
     * The position before the first event that was recorded after the month; nothing until there is such an event, because
     * until then one of the month itself could still come.
     *
     * @param after a position of the month or before it
     */
    public OptionalLong lastPositionOf(YearMonth month, long after) {
        var end = Timestamp.from(
                month.plusMonths(1).atDay(1).atStartOfDay(Act.LEGAL_TIME).toInstant());
        return jdbc.sql("""
                        select global_index - 1 from events.es_stream
                        where global_index > :after and cast(time_stamp as timestamptz) >= :end
                        order by global_index limit 1
                        """)
                .param("after", after)
                .param("end", end)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}

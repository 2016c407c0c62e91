package nl.rechtspoor.command.detection;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalLong;
import nl.rechtspoor.platform.commands.Act;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where months begin and end in the sealed stream, by when events were recorded. */
@Component
class MonthEnds {
    private final JdbcClient jdbc;

    MonthEnds(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The month of the very first event. */
    Optional<YearMonth> first() {
        return jdbc.sql("select cast(time_stamp as timestamptz) from events.es_stream order by global_index limit 1")
                .query(Timestamp.class)
                .optional()
                .map(at -> YearMonth.from(at.toInstant().atZone(Act.LEGAL_TIME)));
    }

    /**
     * The position before the first event that was recorded on that day or later; nothing until there is such an event,
     * because until then one from before the day could still come.
     *
     * @param after a position that was recorded before the day
     */
    OptionalLong lastPositionBefore(LocalDate day, long after) {
        return jdbc.sql("""
                        select global_index - 1 from events.es_stream
                        where global_index > :after and cast(time_stamp as timestamptz) >= :begin
                        order by global_index limit 1
                        """)
                .param("after", after)
                .param("begin", Timestamp.from(day.atStartOfDay(Act.LEGAL_TIME).toInstant()))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }
}

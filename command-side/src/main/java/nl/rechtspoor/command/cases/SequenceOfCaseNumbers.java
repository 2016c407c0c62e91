package nl.rechtspoor.command.cases;

import java.time.Year;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Case numbers from one database sequence per year: never handed out twice, and nobody waits for anybody. */
@Component
class SequenceOfCaseNumbers implements CaseNumbers {
    // the years for which the migration made a sequence; the prefix keeps numbers of other years apart
    private static final int FIRST = 1990;
    private static final int LAST = 2099;

    private final JdbcClient jdbc;

    SequenceOfCaseNumbers(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String next(Year year) {
        var sequence = Math.clamp(year.getValue(), FIRST, LAST);
        var number = jdbc.sql("select nextval(?::regclass)")
                .param("work.case_number_" + sequence)
                .query(Long.class)
                .single();
        return "%d-%05d".formatted(year.getValue(), number);
    }
}

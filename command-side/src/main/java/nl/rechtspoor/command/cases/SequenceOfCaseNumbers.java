package nl.rechtspoor.command.cases;

import java.time.Year;
import nl.rechtspoor.platform.commands.Rehearsal;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Case numbers from one database sequence per year: never handed out twice, and nobody waits for anybody. A rehearsal gets
 * none, since a sequence takes nothing back and every intake would leave a gap that looks like a missing case.
 */
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
        if (Rehearsal.isUnderWay()) {
            return numbered(year, 0);
        }
        var sequence = Math.clamp(year.getValue(), FIRST, LAST);
        var number = jdbc.sql("select nextval(?::regclass)")
                .param("work.case_number_" + sequence)
                .query(Long.class)
                .single();
        return numbered(year, number);
    }

    private static String numbered(Year year, long number) {
        return "%d-%05d".formatted(year.getValue(), number);
    }
}

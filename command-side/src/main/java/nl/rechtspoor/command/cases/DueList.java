package nl.rechtspoor.command.cases;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which day a timer has to look at which case. It holds days on which something is due, never a birthday. */
@Component
class DueList {
    /** What the timer asks. */
    enum Kind {
        DEADLINE,
        BIRTHDAY,
        ARCHIVE
    }

    /** One entry of the list. */
    record Entry(Kind kind, UUID thing, UUID caseId, LocalDate onDay) {}

    private final JdbcClient jdbc;

    DueList(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void on(CaseId caseId, Kind kind, UUID thing, LocalDate day) {
        jdbc.sql("""
                        insert into work.case_due (kind, thing, case_id, on_day) values (?, ?, ?, ?)
                        on conflict (kind, thing) do update set on_day = excluded.on_day""").params(kind.name(), thing, caseId.value(), day).update();
    }

    void off(Kind kind, UUID thing) {
        jdbc.sql("delete from work.case_due where kind = ? and thing = ?")
                .params(kind.name(), thing)
                .update();
    }

    /** Nothing of the case is looked at while it is closed. */
    void rest(CaseId caseId) {
        jdbc.sql("update work.case_due set on_day = 'infinity' where case_id = ?")
                .param(caseId.value())
                .update();
    }

    /** Everything of the case is looked at again, as soon as possible. */
    void wake(CaseId caseId) {
        jdbc.sql("update work.case_due set on_day = '2000-01-01' where case_id = ?")
                .param(caseId.value())
                .update();
    }

    List<Entry> until(LocalDate day, int atMost) {
        return jdbc.sql("""
                        select kind, thing, case_id, on_day from work.case_due
                        where on_day <= ? order by on_day limit ?""").params(day, atMost).query(Entry.class).list();
    }

    /** The entry was looked at; if nothing has changed it meanwhile, it waits until that day. */
    void lookAgain(Entry entry, LocalDate day) {
        jdbc.sql("update work.case_due set on_day = ? where kind = ? and thing = ? and on_day = ?")
                .params(day, entry.kind().name(), entry.thing(), entry.onDay())
                .update();
    }
}

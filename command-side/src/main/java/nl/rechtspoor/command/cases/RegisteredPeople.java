package nl.rechtspoor.command.cases;

import nl.rechtspoor.kernel.CaseId;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks people up in the list that {@link CaseRegisterProjection} keeps. */
@Component
class RegisteredPeople implements PeopleInCases {
    private final JdbcClient jdbc;

    RegisteredPeople(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isElsewhere(SubjectId person, CaseId here) {
        return jdbc.sql("select exists (select from work.case_person where person = ? and case_id <> ?)")
                .params(person.value(), here.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean isOnHold(SubjectId person) {
        return jdbc.sql("""
                        select exists (select from work.case_person p join work.case_hold h on h.case_id = p.case_id
                         where p.person = ?)""").param(person.value()).query(Boolean.class).single();
    }
}

package nl.rechtspoor.query.privacy;

import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent.PartyAdded;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who takes part in which case. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(PersonsProjection.GROUP)
class PersonsProjection {
    static final String GROUP = "persons-in-cases";

    private final JdbcClient jdbc;

    PersonsProjection(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @EventHandler
    void on(PartyAdded event) {
        jdbc.sql("""
                        insert into views.privacy_person (person, case_id, party, role) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(
                        event.person().value(),
                        event.caseId().value(),
                        event.party().value(),
                        event.role().name())
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.privacy_person").update();
    }
}

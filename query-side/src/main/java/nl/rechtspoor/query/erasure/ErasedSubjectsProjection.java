package nl.rechtspoor.query.erasure;

import java.sql.Timestamp;
import java.time.Instant;
import nl.rechtspoor.kernel.SubjectId;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.kernel.cases.ErasureGround;
import nl.rechtspoor.kernel.contacts.ContactEvent.ContactDataErased;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who was erased. The first erasure counts: a later one finds nothing left. */
@Component
@ProcessingGroup("erased-subjects")
class ErasedSubjectsProjection {
    private final JdbcClient jdbc;

    ErasedSubjectsProjection(@QueryDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(SubjectDataErased event, @org.axonframework.eventhandling.Timestamp Instant at) {
        keep(event.subject(), event.ground(), at);
    }

    @EventHandler
    void on(ContactDataErased event, @org.axonframework.eventhandling.Timestamp Instant at) {
        keep(event.subject(), event.ground(), at);
    }

    private void keep(SubjectId subject, ErasureGround ground, Instant at) {
        jdbc.sql(
                        "insert into views.erased_subject (subject, erased_at, ground) values (?, ?, ?) on conflict do nothing")
                .params(subject.value(), Timestamp.from(at), ground.name())
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.erased_subject").update();
    }
}

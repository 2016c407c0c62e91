package nl.rechtspoor.query.audits;

import nl.rechtspoor.kernel.audits.AuditEvent;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which audits there are. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(AuditListProjection.GROUP)
class AuditListProjection {
    static final String GROUP = "audits";

    private final JdbcClient jdbc;

    AuditListProjection(@QueryDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(AuditEvent event, TrackingToken token) {
        switch (event) {
            case AuditEvent.AuditOpened opened ->
                jdbc.sql("insert into views.audit (audit_id, opened_position) values (?, ?) on conflict do nothing")
                        .params(opened.auditId().value(), token.position().orElseThrow())
                        .update();
            case AuditEvent.AuditConcluded concluded ->
                jdbc.sql("update views.audit set concluded = true where audit_id = ?")
                        .param(concluded.auditId().value())
                        .update();
            default -> {} // what happens in between is read where it was sealed
        }
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.audit").update();
    }
}

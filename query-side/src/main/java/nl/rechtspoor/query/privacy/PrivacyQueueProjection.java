package nl.rechtspoor.query.privacy;

import java.time.Instant;
import javax.sql.DataSource;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseArchived;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseOpened;
import nl.rechtspoor.kernel.cases.CaseEvent.CaseReopened;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureCompleted;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureDecided;
import nl.rechtspoor.kernel.cases.CaseEvent.ErasureRequested;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldPlaced;
import nl.rechtspoor.kernel.cases.CaseEvent.LegalHoldReleased;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionExtended;
import nl.rechtspoor.kernel.cases.CaseEvent.RetentionStarted;
import nl.rechtspoor.kernel.cases.CaseEvent.SubjectDataErased;
import nl.rechtspoor.platform.database.QueryDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what waits for the privacy officer. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(PrivacyQueueProjection.GROUP)
class PrivacyQueueProjection {
    static final String GROUP = "privacy-queue";

    private final JdbcClient jdbc;

    PrivacyQueueProjection(@QueryDatabase DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    @EventHandler
    void on(CaseOpened event) {
        jdbc.sql("insert into views.privacy_case (case_id, number) values (?, ?) on conflict do nothing")
                .params(event.caseId().value(), event.number())
                .update();
    }

    @EventHandler
    void on(RetentionStarted event) {
        jdbc.sql("update views.privacy_case set retention_rule = ?, retention_until = ? where case_id = ?")
                .params(event.rule().value(), event.until(), event.caseId().value())
                .update();
    }

    @EventHandler
    void on(RetentionExtended event) {
        jdbc.sql("update views.privacy_case set retention_until = ?, extended = true where case_id = ?")
                .params(event.until(), event.caseId().value())
                .update();
    }

    @EventHandler
    void on(CaseReopened event) {
        jdbc.sql(
                        "update views.privacy_case set retention_rule = null, retention_until = null, extended = false where case_id = ?")
                .param(event.caseId().value())
                .update();
    }

    @EventHandler
    void on(CaseArchived event) {
        jdbc.sql("update views.privacy_case set archived = true where case_id = ?")
                .param(event.caseId().value())
                .update();
    }

    @EventHandler
    void on(ErasureRequested event, @Timestamp Instant at) {
        jdbc.sql("""
                        insert into views.privacy_erasure_request (request_id, case_id, person, requested_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(
                        event.request().value(),
                        event.caseId().value(),
                        event.person().value(),
                        stored(at))
                .update();
    }

    @EventHandler
    void on(ErasureDecided event, @Timestamp Instant at) {
        jdbc.sql("""
                        update views.privacy_erasure_request set granted = ?, ground = ?, decided_at = ?
                        where request_id = ?
                        """)
                .params(
                        event.granted(),
                        event.ground().name(),
                        stored(at),
                        event.request().value())
                .update();
    }

    @EventHandler
    void on(SubjectDataErased event, @Timestamp Instant at) {
        if (event.request() != null) {
            jdbc.sql("update views.privacy_erasure_request set erased_at = ? where request_id = ?")
                    .params(stored(at), event.request().value())
                    .update();
        }
    }

    @EventHandler
    void on(ErasureCompleted event, @Timestamp Instant at) {
        jdbc.sql("update views.privacy_erasure_request set completed_at = ? where case_id = ? and person = ?")
                .params(stored(at), event.caseId().value(), event.subject().value())
                .update();
    }

    @EventHandler
    void on(LegalHoldPlaced event, @Timestamp Instant at) {
        jdbc.sql("""
                        insert into views.privacy_legal_hold (hold_id, case_id, placed_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(event.hold().value(), event.caseId().value(), stored(at))
                .update();
    }

    @EventHandler
    void on(LegalHoldReleased event, @Timestamp Instant at) {
        jdbc.sql("update views.privacy_legal_hold set released_at = ? where hold_id = ?")
                .params(stored(at), event.hold().value())
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate views.privacy_case, views.privacy_erasure_request, views.privacy_legal_hold")
                .update();
    }

    private static java.sql.Timestamp stored(Instant at) {
        return java.sql.Timestamp.from(at);
    }
}

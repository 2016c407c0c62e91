package nl.rechtspoor.command.detection;

import nl.rechtspoor.kernel.cases.CaseEvent.CaseCalledGrave;
import nl.rechtspoor.kernel.cases.CaseEvent.GraveCallTakenBack;
import nl.rechtspoor.platform.database.CommandDatabase;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps who calls which case grave, at every position. Handling an event twice changes nothing. */
@Component
@ProcessingGroup(KnownCasesProjection.GROUP)
class GraveCallsProjection {
    private final JdbcClient jdbc;

    GraveCallsProjection(@CommandDatabase JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventHandler
    void on(CaseCalledGrave called, TrackingToken token) {
        jdbc.sql("insert into work.detection_grave_call (case_id, called_by, ground, from_position)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        called.caseId().value(),
                        called.calledBy().value(),
                        called.ground().name(),
                        token.position().orElseThrow())
                .update();
    }

    @EventHandler
    void on(GraveCallTakenBack takenBack, TrackingToken token) {
        long position = token.position().orElseThrow();
        jdbc.sql("update work.detection_grave_call set to_position = ?"
                        + " where case_id = ? and called_by = ? and to_position is null and from_position < ?")
                .params(
                        position,
                        takenBack.caseId().value(),
                        takenBack.calledBy().value(),
                        position)
                .update();
    }

    @ResetHandler
    void forgetEverything() {
        jdbc.sql("truncate work.detection_grave_call").update();
    }
}
